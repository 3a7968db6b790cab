import type { FormulaOperator } from "../formula-operator.ts";
import { inferEquality, isEqual } from "../equality.ts";

/** They are not the same. */
export const notEqual: FormulaOperator = {
  name: "!=",
  label: { zh: "不等于", en: "differs from" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  comparesTexts: true,
  infer: inferEquality,
  compute: ([first, second]) => !isEqual(first, second),
};
