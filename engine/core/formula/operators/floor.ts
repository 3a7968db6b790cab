import { floor as floorOf } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, NUMBER } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The greatest whole number that is not above a number. */
export const floor: FormulaOperator = {
  name: "floor",
  label: { zh: "向下取整", en: "round down" },
  phrase: { zh: "{0} 向下取整", en: "{0} rounded down" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: (args, inference) => (expectAll(args, NUMBER, inference) ? { kind: "integer" } : undefined),
  compute: ([value]) => floorOf(numberOf(value)),
};
