import { SunmapError } from "../core/errors.ts";
import type { LocalizedText } from "../core/model/formats.generated.ts";
import { oneOf } from "../core/query-fault.ts";
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
  const wrong = new Map<string, LocalizedText>();
  for (const [name, value] of sent) {
    const parameter = parameters.find((known) => known.name === name);
    if (parameter === undefined) wrong.set(name, unknown(parameters));
    else if (read.has(name)) wrong.set(name, { zh: "出现了两次", en: "it stands twice" });
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
}: QueryParameter["schema"]): LocalizedText {
  if (allowed !== undefined) return oneOf(allowed);
  if (type === "integer")
    return { zh: `须为${minimum}至${maximum}的整数`, en: `a whole number from ${minimum} to ${maximum}` };
  return pattern === undefined ? { zh: "过长", en: "too long" } : { zh: `须符合 ${pattern}`, en: `like ${pattern}` };
}

function unknown(parameters: readonly QueryParameter[]): LocalizedText {
  const names = parameters.map(({ name }) => name);
  return { zh: `没有这个参数；可用：${names.join("、")}`, en: `unknown; known: ${names.join(", ")}` };
}
