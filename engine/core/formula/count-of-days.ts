import { compare, floor } from "./exact-number.ts";
import { failed, FormulaStop } from "./formula-result.ts";
import { numberOf, type Operand } from "./operand.ts";

/** The whole number of days or months behind an operand; half a day cannot be counted. */
export function countOfDays(operand: Operand | undefined): number {
  const number = numberOf(operand);
  const whole = floor(number);
  if (compare(whole, number) !== 0) {
    throw new FormulaStop(failed("NOT_WHOLE", "天数或月数须为整数", "days and months are counted in whole numbers"));
  }
  if (typeof whole === "number" && Number.isSafeInteger(whole)) return whole;
  throw outsideCalendar();
}

/** Ends a formula whose date would lie outside the years 0001 to 9999. */
export function outsideCalendar(): FormulaStop {
  return new FormulaStop(
    failed("OUT_OF_RANGE", "日期超出公元1年至9999年", "the date lies outside the years 1 to 9999"),
  );
}
