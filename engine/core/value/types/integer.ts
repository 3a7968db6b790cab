import { numberRangeFault } from "../number-range.ts";
import { fault, wrongType } from "../reading.ts";
import { showQuantity } from "../show-quantity.ts";
import type { ValueForm } from "../value-form.ts";

/** A whole number that JavaScript holds exactly, sent as a JSON number. */
export const integer: ValueForm = {
  type: "integer",
  createReader: (definition) => (sent) => {
    if (typeof sent !== "number" || !Number.isFinite(sent)) return wrongType(sent, "整数", "a whole number");
    if (!Number.isInteger(sent)) return fault("NOT_WHOLE", "须为整数，不能带小数", "a whole number is expected");
    if (!Number.isSafeInteger(sent)) {
      return fault("OUT_OF_RANGE", "整数过大，无法精确表示", "the number is too large to be held exactly");
    }
    // Adding zero turns -0 into 0.
    return numberRangeFault(sent, definition) ?? { ok: true, value: sent + 0 };
  },
  show: (value, { unit }, language) => showQuantity(Number(value), unit, language),
  send: Number,
};
