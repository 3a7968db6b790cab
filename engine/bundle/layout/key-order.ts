import { isObject } from "../../core/model/is-object.ts";
import type { SchemaDocument } from "../../generate/read-schemas.ts";

/** Gives a document the order of keys of the schema of this name (`rule.schema.json`), however it was written. */
export type OrderKeys = (document: unknown, schema: string) => unknown;

/** Names that a schema leaves open, such as those of facts, stay in the order in which they were written. */
export function keyOrder(schemas: readonly SchemaDocument[]): OrderKeys {
  const files = new Map<string, unknown>(schemas.map((schema) => [schema.$id, schema]));
  return (document, name) => ordered(document, { schema: files.get(name), file: name }, files);
}

/** A part of a schema, and the file in which its references are read. */
type Place = { readonly schema: unknown; readonly file: string };
type Files = ReadonlyMap<string, unknown>;

function ordered(value: unknown, place: Place, files: Files): unknown {
  const { schema, file } = fitting(value, place, files) ?? { schema: undefined, file: place.file };
  const part = (name: string): unknown => (isObject(schema) ? schema[name] : undefined);
  if (Array.isArray(value)) return value.map((item) => ordered(item, { schema: part("items"), file }, files));
  if (!isObject(value)) return value;
  const properties = part("properties");
  const known = isObject(properties) ? properties : {};
  const keys = [...Object.keys(known).filter((key) => key in value), ...Object.keys(value)];
  return Object.fromEntries(
    [...new Set(keys)].map((key) => [
      key,
      ordered(value[key], { schema: known[key] ?? part("additionalProperties"), file }, files),
    ]),
  );
}

/** The schema itself, or of its alternatives the first that has all keys of the value. */
function fitting(value: unknown, place: Place, files: Files): Place | undefined {
  const { schema, file } = followed(place, files);
  const alternatives = isObject(schema) ? (schema["anyOf"] ?? schema["oneOf"]) : undefined;
  if (!Array.isArray(alternatives)) return { schema, file };
  for (const alternative of alternatives) {
    const found = fitting(value, { schema: alternative, file }, files);
    if (found !== undefined && fits(value, found.schema)) return found;
  }
  return undefined;
}

function followed({ schema, file }: Place, files: Files): Place {
  const reference = isObject(schema) ? schema["$ref"] : undefined;
  if (typeof reference !== "string") return { schema, file };
  const [name = "", path = ""] = reference.split("#");
  const target = name === "" ? file : name;
  let found: unknown = files.get(target);
  for (const key of path.split("/").slice(1)) found = isObject(found) ? found[key] : undefined;
  return followed({ schema: found, file: target }, files);
}

function fits(value: unknown, schema: unknown): boolean {
  if (!isObject(schema)) return false;
  if (Array.isArray(value)) return schema["type"] === "array";
  const { properties, additionalProperties, required } = schema;
  if (!isObject(value) || schema["type"] !== "object") return false;
  const isOpen = additionalProperties !== false;
  const knows = Object.keys(value).every((key) => isOpen || (isObject(properties) && key in properties));
  return knows && (!Array.isArray(required) || required.every((key) => typeof key === "string" && key in value));
}
