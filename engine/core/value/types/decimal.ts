import { numberRangeFault } from "../number-range.ts";
import { fault, wrongType } from "../reading.ts";
import { showQuantity } from "../show-quantity.ts";
import type { ValueForm } from "../value-form.ts";

const DECIMAL_TEXT = /^-?(?:0|[1-9]\d{0,99})(?:\.\d{1,100})?$/;
const SIGNIFICANT_DIGITS = 15;

/** A decimal of at most 15 significant digits, so that it survives JavaScript's numbers: a JSON number or a text. */
export const decimal: ValueForm = {
  type: "decimal",
  createReader: (definition) => (sent) => {
    const value = toNumber(sent);
    if (value === undefined) return wrongType(sent, "小数", "a decimal number");
    if (Number.isNaN(value)) {
      return fault("NOT_EXACT", "有效数字不得超过15位", "it has more than 15 significant digits");
    }
    return numberRangeFault(value, definition) ?? { ok: true, value: value + 0 };
  },
  show: (value, { unit }, language) => showQuantity(Number(value), unit, language),
  send: Number,
};

/** The number, NaN if it has too many digits, undefined if it is none. */
function toNumber(sent: unknown): number | undefined {
  if (typeof sent === "number") {
    if (!Number.isFinite(sent)) return undefined;
    return hasFewDigits(sent) ? sent : Number.NaN;
  }
  if (typeof sent !== "string" || !DECIMAL_TEXT.test(sent)) return undefined;
  const digits = sent.replace("-", "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  return digits.length <= SIGNIFICANT_DIGITS ? Number(sent) : Number.NaN;
}

function hasFewDigits(value: number): boolean {
  // Most decimals have few places, and this comparison is much cheaper than writing the number out.
  if (Math.abs(value) < 1e9 && Math.round(value * 1e6) / 1e6 === value) return true;
  return Number(value.toPrecision(SIGNIFICANT_DIGITS)) === value;
}
