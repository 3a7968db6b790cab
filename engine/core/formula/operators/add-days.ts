import { FIRST_DAY, LAST_DAY } from "../../calendar/epoch-day.ts";
import { fromEpochDay, toEpochDay } from "../../calendar/plain-date.ts";
import { countOfDays, outsideCalendar } from "../count-of-days.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { inferShift } from "../infer-shift.ts";
import { textOf } from "../operand.ts";

/** The date a number of calendar days after a date, or before it when the number is negative. */
export const addDays: FormulaOperator = {
  name: "addDays",
  label: { zh: "自然日推算", en: "calendar days later" },
  phrase: { zh: "{0} 之后 {1} 个自然日", en: "{1} calendar days after {0}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: inferShift,
  compute: ([date, days]) => {
    const day = toEpochDay(textOf(date)) + countOfDays(days);
    if (day < FIRST_DAY || day > LAST_DAY) throw outsideCalendar();
    return fromEpochDay(day);
  },
};
