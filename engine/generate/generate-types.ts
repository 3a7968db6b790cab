import { compile, type JSONSchema } from "json-schema-to-typescript";

import type { SchemaDocument } from "./read-schemas.ts";

const BANNER = "// Written by `npm run generate` from rules/schemas. Change the schema, not this file.";

/** Writes the TypeScript types of every format as one module. */
export async function generateTypes(schemas: readonly SchemaDocument[], folder: string): Promise<string> {
  const root: JSONSchema = {
    title: "Formats",
    type: "object",
    additionalProperties: false,
    required: schemas.map(({ title }) => title),
    properties: Object.fromEntries(schemas.map(({ $id, title }) => [title, { $ref: $id }])),
  };
  return compile(root, "Formats", {
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    cwd: `${folder}/`,
    strictIndexSignatures: true,
    $refOptions: { resolve: { file: { order: 1, read: ({ url }: { url: string }) => bareReferences(schemas, url) } } },
  });
}

/** A description beside a `$ref` would give the same type a second name. */
function bareReferences(schemas: readonly SchemaDocument[], url: string): string {
  const schema = schemas.find(({ $id }) => url.endsWith(`/${$id}`));
  if (schema === undefined) throw new Error(`no schema at ${url}`);
  return JSON.stringify(schema, (_key, value: unknown) => (isReference(value) ? { $ref: value.$ref } : value));
}

function isReference(value: unknown): value is { $ref: string } {
  return typeof value === "object" && value !== null && "$ref" in value;
}
