import { add as sumOf } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, joinAll, NUMBER_OR_MONEY } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The sum of numbers, or of amounts of money. */
export const add: FormulaOperator = {
  name: "+",
  label: { zh: "加", en: "plus" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 2, most: 100 },
  kind: "eager",
  infer: (args, inference) => (expectAll(args, NUMBER_OR_MONEY, inference) ? joinAll(args, inference) : undefined),
  compute: (args) => args.map(numberOf).reduce(sumOf),
};
