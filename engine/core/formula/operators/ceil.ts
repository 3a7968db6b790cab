import { floor, negate } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, NUMBER } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The least whole number that is not below a number. */
export const ceil: FormulaOperator = {
  name: "ceil",
  label: { zh: "向上取整", en: "round up" },
  phrase: { zh: "{0} 向上取整", en: "{0} rounded up" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: (args, inference) => (expectAll(args, NUMBER, inference) ? { kind: "integer" } : undefined),
  compute: ([value]) => negate(floor(negate(numberOf(value)))),
};
