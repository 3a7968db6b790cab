import { addMonths as monthsLater } from "../../calendar/date-arithmetic.ts";
import { partsOf } from "../../calendar/plain-date.ts";
import { countOfDays, outsideCalendar } from "../count-of-days.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { inferShift } from "../infer-shift.ts";
import { textOf } from "../operand.ts";

/** The same day a number of months later, or the last day of that month if it is shorter. */
export const addMonths: FormulaOperator = {
  name: "addMonths",
  label: { zh: "月数推算", en: "months later" },
  phrase: { zh: "{0} 之后 {1} 个月", en: "{1} months after {0}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: inferShift,
  compute: ([date, months]) => {
    const start = textOf(date);
    const count = countOfDays(months);
    const { year, month } = partsOf(start);
    const targetYear = Math.floor((year * 12 + month - 1 + count) / 12);
    if (targetYear < 1 || targetYear > 9999) throw outsideCalendar();
    return monthsLater(start, count);
  },
};
