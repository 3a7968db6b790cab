import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

import type { SchemaDocument } from "./read-schemas.ts";

const HEADER = `// Written by \`npm run generate\` from rules/schemas. Change the schema, not this file.
// @ts-nocheck -- Ajv's generated code: compiled ahead, because the page's CSP forbids compiling at run time.
import type { Validators } from "./validators.ts";
`;

/**
 * Writes Ajv's compiled validators as one module that needs no code generation at run time: those of all schemas, or of the
 * `titles` alone with what these refer to.
 */
export function generateValidators(schemas: readonly SchemaDocument[], titles?: readonly string[]): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true },
  });
  for (const schema of schemas) ajv.addSchema(schema);
  const written = titles === undefined ? schemas : schemas.filter(({ title }) => titles.includes(title));
  const code = standaloneCode(ajv, Object.fromEntries(written.map(({ $id, title }) => [`validate${title}`, $id])));
  const table = written.map(({ title }) => `  ${title}: validate${title},`).join("\n");
  return `${HEADER}${withoutRequire(code)}\nexport const validators: Validators = {\n${table}\n};\n`;
}

/** Ajv writes CommonJS calls even for ES modules (ajv-validator/ajv#2209). */
function withoutRequire(code: string): string {
  const imports: string[] = [];
  const body = code.replace(/const (\w+) = require\("([^"]+)"\)\.default;/g, (_match, name: string, path: string) => {
    imports.push(`import ${name}Module from "${path}.js";`);
    return `const ${name} = ${name}Module.default ?? ${name}Module;`;
  });
  if (body.includes("require(")) throw new Error("the generated validators still call `require`");
  return `${imports.join("\n")}\n${body.replace('"use strict";', "").replace(/^export const validate/gm, "const validate")}`;
}
