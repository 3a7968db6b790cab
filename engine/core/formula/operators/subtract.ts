import { add, negate } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, joinAll, NUMBER_OR_MONEY } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The difference of two numbers, or of two amounts of money. */
export const subtract: FormulaOperator = {
  name: "-",
  label: { zh: "减", en: "minus" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: (args, inference) => (expectAll(args, NUMBER_OR_MONEY, inference) ? joinAll(args, inference) : undefined),
  compute: ([minuend, subtrahend]) => add(numberOf(minuend), negate(numberOf(subtrahend))),
};
