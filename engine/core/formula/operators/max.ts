import { greatestOf } from "../order.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, joinAll, ORDERED } from "../inference.ts";

/** The greatest of several numbers or amounts, or the latest of several dates or times. */
export const max: FormulaOperator = {
  name: "max",
  label: { zh: "取最大", en: "the greatest of" },
  phrase: { zh: "{,} 中最大的", en: "the greatest of {,}" },
  arguments: { least: 2, most: 100 },
  kind: "eager",
  infer: (args, inference) => (expectAll(args, ORDERED, inference) ? joinAll(args, inference) : undefined),
  compute: (args) => greatestOf(args),
};
