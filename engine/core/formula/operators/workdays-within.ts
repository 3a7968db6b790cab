import type { FormulaOperator } from "../formula-operator.ts";
import { DATE, expectAll } from "../inference.ts";
import { textOf } from "../operand.ts";

/** Working days of a period of which both ends count, such as a public notice; 0 when it ends before it begins. */
export const workdaysWithin: FormulaOperator = {
  name: "workdaysWithin",
  label: { zh: "期间工作日（首尾均计）", en: "working days of a period" },
  phrase: { zh: "{0} 至 {1} 的工作日数（首尾均计）", en: "the working days from {0} to {1}, both counted" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: (args, inference) => {
    expectAll(args, DATE, inference);
    return { kind: "integer" };
  },
  compute: ([from, to], { calendar }) => calendar.workdaysWithin(textOf(from), textOf(to)),
};
