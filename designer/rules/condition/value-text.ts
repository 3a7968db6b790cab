import { Decimal } from "decimal.js";

import type { FactDefinition, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { ScalarType } from "../../../engine/core/operators/value-type.ts";
import { createReader } from "../../../engine/core/value/create-reader.ts";
import { withThousands } from "../../../engine/core/value/show-number.ts";

/** A constant as people type it, or why what they typed is none. */
export type TypedValue =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly message: LocalizedText };

/** A constant as it stands in a field: money and numbers with separators, a ratio in percent. */
export function textOfValue(value: unknown, type: ScalarType): string {
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value !== "number" && typeof value !== "string") return "";
  if (!isNumeric(type) || !NUMBER.test(String(value))) return String(value);
  const exact = new Decimal(value);
  return withThousands((type.unit === "ratio" ? exact.times(100) : exact).toFixed());
}

/**
 * The constant that a person typed, as the dictionary stores it: money in its unit (a text where a JSON number would not
 * be exact), a ratio as a part of one.
 */
export function valueOfText(text: string, type: ScalarType): TypedValue {
  const typed = text.normalize("NFKC").trim();
  if (type.type === "boolean") return read(BOOLEANS.get(typed.toLowerCase()) ?? typed, type);
  if (!isNumeric(type)) return read(type.type === "string" ? text : typed, type);
  const digits = typed.replaceAll(/[,\s]/g, "").replace(/%$/, "");
  if (!NUMBER.test(digits)) return { ok: false, message: NOT_A_NUMBER };
  const exact = type.unit === "ratio" ? new Decimal(digits).div(100) : new Decimal(digits);
  const asNumber = read(exact.toNumber(), type);
  const isExact = new Decimal(exact.toNumber()).equals(exact);
  return type.type === "integer" || (isExact && asNumber.ok) ? asNumber : read(exact.toFixed(), type);
}

/** The word behind a number in its field. */
export function isNumeric({ type }: ScalarType): boolean {
  return type === "integer" || type === "decimal" || type === "money";
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i;
const NOT_A_NUMBER = { zh: "须为数字", en: "a number is expected" };
const CONSTANT: Pick<FactDefinition, "label" | "source"> = { label: { zh: "", en: "" }, source: "input" };

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["是", true],
  ["false", false],
  ["no", false],
  ["否", false],
]);

/** Reads it as the engine would, so that a field takes nothing that a check refuses. */
function read(value: string | number | boolean, type: ScalarType): TypedValue {
  const reading = createReader({ ...type, ...CONSTANT })(value);
  return reading.ok ? { ok: true, value } : { ok: false, message: reading.message };
}
