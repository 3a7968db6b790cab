import { SunmapError } from "./errors.ts";
import type { LocalizedText } from "./model/formats.generated.ts";

/** The fault of a query of which one parameter is wrong, and why it is. */
export function queryFault(name: string, why: LocalizedText): SunmapError {
  return new SunmapError("QUERY_INVALID", { parameters: [{ name, why }] });
}
