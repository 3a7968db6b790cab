import { SunmapError } from "./errors.ts";
import type { LocalizedText } from "./model/formats.generated.ts";

/** The fault of a query of which one parameter is wrong, and why it is. */
export function queryFault(name: string, why: LocalizedText): SunmapError {
  return new SunmapError("QUERY_INVALID", { parameters: [{ name, why }] });
}

/** Why a parameter is wrong that can only be one of these. */
export function oneOf(values: readonly string[]): LocalizedText {
  return { zh: `只能为 ${values.join("、")}`, en: `one of ${values.join(", ")}` };
}
