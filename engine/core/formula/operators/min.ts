import { leastOf } from "../order.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, joinAll, ORDERED } from "../inference.ts";

/** The least of several numbers or amounts, or the earliest of several dates or times. */
export const min: FormulaOperator = {
  name: "min",
  label: { zh: "取最小", en: "the least of" },
  phrase: { zh: "{,} 中最小的", en: "the least of {,}" },
  arguments: { least: 2, most: 100 },
  kind: "eager",
  infer: (args, inference) => (expectAll(args, ORDERED, inference) ? joinAll(args, inference) : undefined),
  compute: (args) => leastOf(args),
};
