import { countOfDays } from "../count-of-days.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { inferShift } from "../infer-shift.ts";
import { textOf } from "../operand.ts";

/** The date of the n-th working day after a date, or before it when the number is negative. */
export const addWorkdays: FormulaOperator = {
  name: "addWorkdays",
  label: { zh: "工作日推算", en: "working days later" },
  phrase: { zh: "{0} 之后 {1} 个工作日", en: "{1} working days after {0}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: inferShift,
  compute: ([date, days], { calendar }) => calendar.addWorkdays(textOf(date), countOfDays(days)),
};
