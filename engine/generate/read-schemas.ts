import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type SchemaDocument = Record<string, unknown> & { $id: string; title: string };

/** Reads the JSON Schemas of `rules/schemas`, the single source of every format, ordered by name. */
export async function readSchemas(folder: string): Promise<SchemaDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".schema.json")).toSorted();
  return Promise.all(names.map(async (name) => parse(name, await readFile(join(folder, name), "utf8"))));
}

/**
 * The schemas as the engine's own door uses them: what stands inside `conditions` is left to the compiler's walk, which
 * tells faults in the words of conditions and at their places. A test proves that it is as strict as the schema.
 */
export function withOpenConditions(schemas: readonly SchemaDocument[]): SchemaDocument[] {
  return schemas.map((schema) => {
    const { properties } = schema;
    if (!isRecord(properties) || !("conditions" in properties)) return schema;
    return { ...schema, properties: { ...properties, conditions: { type: "object" } } };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parse(name: string, text: string): SchemaDocument {
  const document: unknown = JSON.parse(text);
  if (!isSchemaDocument(document) || document.$id !== name)
    throw new Error(`${name}: \`$id\` must equal the file name and a \`title\` must be given`);
  return document;
}

function isSchemaDocument(value: unknown): value is SchemaDocument {
  return typeof value === "object" && value !== null && "$id" in value && "title" in value;
}
