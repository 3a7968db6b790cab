import { daysBetween as countDays } from "../../calendar/date-arithmetic.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { DATE, expectAll } from "../inference.ts";
import { textOf } from "../operand.ts";

/** Calendar days from one date to another: the first is not counted, the last is. Negative when the second is earlier. */
export const daysBetween: FormulaOperator = {
  name: "daysBetween",
  label: { zh: "相距自然日", en: "calendar days between" },
  phrase: { zh: "{0} 至 {1} 相距的自然日数", en: "the calendar days from {0} to {1}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: (args, inference) => {
    expectAll(args, DATE, inference);
    return { kind: "integer" };
  },
  compute: ([start, end]) => countDays(textOf(start), textOf(end)),
};
