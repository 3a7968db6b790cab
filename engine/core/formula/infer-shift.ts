import type { Argument, Inference } from "./formula-operator.ts";
import type { FormulaType } from "./formula-type.ts";
import { DATE, expectOne, NUMBER } from "./inference.ts";

/** Proves that a date is moved by a number; the result is a date. */
export function inferShift([date, count]: readonly Argument[], inference: Inference): FormulaType {
  if (date !== undefined) expectOne(date, DATE, inference);
  if (count !== undefined) expectOne(count, NUMBER, inference);
  return { kind: "date" };
}
