import { SunmapError } from "../core/errors.ts";
import type { QueryParameter } from "./operation.ts";

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * Reads the query of an address by the parameters that the operation knows.
 *
 * @throws QUERY_INVALID naming every parameter that is unknown, stands twice or has no fitting value.
 */
export function readQuery(url: string, parameters: readonly QueryParameter[] = []): ReadonlyMap<string, string> {
  const start = url.indexOf("?");
  if (start === -1) return NOTHING;
  const sent = [...new URLSearchParams(url.slice(start + 1))];
  const read = new Map<string, string>();
  const wrong = new Map<string, string>();
  for (const [name, value] of sent) {
    const parameter = parameters.find((known) => known.name === name);
    if (parameter === undefined) wrong.set(name, `unknown; known: ${parameters.map((known) => known.name).join(", ")}`);
    else if (read.has(name)) wrong.set(name, "it stands twice");
    else if (!fits(value, parameter.schema)) wrong.set(name, expectation(parameter.schema));
    read.set(name, value);
  }
  if (wrong.size > 0) {
    throw new SunmapError("QUERY_INVALID", {
      parameters: [...wrong].map(([name, why]) => ({ name, why })),
    });
  }
  return read;
}

function fits(value: string, { type, minimum = 0, maximum = Infinity, ...text }: QueryParameter["schema"]): boolean {
  if (type === "integer") return /^\d{1,15}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum;
  const { maxLength = 1000, enum: allowed, pattern = "" } = text;
  return value.length <= maxLength && (allowed?.includes(value) ?? true) && new RegExp(pattern).test(value);
}

function expectation({
  type,
  enum: allowed,
  pattern,
  minimum = 0,
  maximum = Infinity,
}: QueryParameter["schema"]): string {
  if (allowed !== undefined) return `one of ${allowed.join(", ")}`;
  if (type === "integer") return `a whole number from ${minimum} to ${maximum}`;
  return pattern === undefined ? "too long" : `like ${pattern}`;
}
