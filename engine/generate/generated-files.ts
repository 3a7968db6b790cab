import { fileURLToPath } from "node:url";

import { generateLifecycles } from "./generate-lifecycles.ts";
import { generateTypes } from "./generate-types.ts";
import { generateValidators } from "./generate-validators.ts";
import { KINDS_OF_DESIGNER } from "./kinds-of-designer.ts";
import { KINDS_OF_RECEIPTS } from "./kinds-of-receipts.ts";
import { readSchemas, withOpenConditions } from "./read-schemas.ts";

export type GeneratedFile = { readonly path: string; readonly content: string };

/** Every file that is written from the schemas and the life cycles; a test compares them with what is committed. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const folder = at("../../rules/schemas");
  const schemas = withOpenConditions(await readSchemas(folder));
  return [
    { path: at("../core/model/formats.generated.ts"), content: await generateTypes(schemas, folder) },
    { path: at("../core/schema/validators.generated.ts"), content: generateValidators(schemas) },
    {
      path: at("../core/schema/receipt-validators.generated.ts"),
      content: generateValidators(schemas, KINDS_OF_RECEIPTS),
    },
    {
      path: at("../core/schema/designer-validators.generated.ts"),
      content: generateValidators(schemas, KINDS_OF_DESIGNER),
    },
    {
      path: at("../core/lifecycle/lifecycles.generated.ts"),
      content: await generateLifecycles(at("../../rules/lifecycles")),
    },
  ];
}

function at(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
