import type { Schema } from "./operation.ts";

/** A schema of rules/schemas, or one of the service's own in the API description. */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

export function arrayOf(items: Schema): Schema {
  return { type: "array", items };
}

/** An object with these properties; those named with a question mark at the end may be missing. */
export function object(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties);
  return {
    type: "object",
    additionalProperties: false,
    required: entries.map(([name]) => name).filter((name) => !name.endsWith("?")),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace("?", ""), schema])),
  };
}

export const TEXT: Schema = { type: "string" };
export const COUNT: Schema = { type: "integer", minimum: 0 };
export const VERSION: Schema = { type: "integer", minimum: 1 };
export const REVISION: Schema = { type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
