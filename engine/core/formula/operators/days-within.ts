import { daysBetween } from "../../calendar/date-arithmetic.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { DATE, expectAll } from "../inference.ts";
import { textOf } from "../operand.ts";

/** Calendar days of a period of which both ends count, such as a notice; 0 when it ends before it begins. */
export const daysWithin: FormulaOperator = {
  name: "daysWithin",
  label: { zh: "期间自然日（首尾均计）", en: "calendar days of a period" },
  phrase: { zh: "{0} 至 {1} 的自然日数（首尾均计）", en: "the calendar days from {0} to {1}, both counted" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: (args, inference) => {
    expectAll(args, DATE, inference);
    return { kind: "integer" };
  },
  compute: ([from, to]) => Math.max(daysBetween(textOf(from), textOf(to)) + 1, 0),
};
