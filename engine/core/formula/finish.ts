import type { FactType } from "../model/formats.generated.ts";
import { compare, Fraction, round, toNumber, type ExactNumber } from "./exact-number.ts";
import { failed, type FormulaResult } from "./formula-result.ts";
import type { Operand } from "./operand.ts";

/** Turns the exact result of a formula into a value: money into whole fen, a decimal into the nearest number. */
export function finish(result: Operand, kind: FactType): FormulaResult {
  if (typeof result !== "number" && !(result instanceof Fraction)) return { kind: "known", value: result };
  if (kind === "money")
    return whole(round(result), "金额超出可精确表示的范围", "the amount is too large to be held exactly");
  if (kind === "integer")
    return whole(result, "整数超出可精确表示的范围", "the number is too large to be held exactly");
  const value = toNumber(result);
  return Number.isFinite(value)
    ? { kind: "known", value }
    : failed("OUT_OF_RANGE", "结果过大", "the result is too large");
}

function whole(exact: ExactNumber, zh: string, en: string): FormulaResult {
  const value = toNumber(exact);
  if (compare(round(exact), exact) !== 0) {
    return failed("NOT_WHOLE", "结果须为整数", "the result must be a whole number");
  }
  return Number.isSafeInteger(value) ? { kind: "known", value } : failed("OUT_OF_RANGE", zh, en);
}
