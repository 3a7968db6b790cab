import type { FormulaOperator } from "../formula-operator.ts";
import { inferEquality, isEqual } from "../equality.ts";

/** Both are the same number, amount, date, time, text or truth. */
export const equal: FormulaOperator = {
  name: "==",
  label: { zh: "等于", en: "equals" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  comparesTexts: true,
  infer: inferEquality,
  compute: ([first, second]) => isEqual(first, second),
};
