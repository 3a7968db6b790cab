import { round as rounded } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, NUMBER } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The nearest whole number; a half is rounded away from zero. */
export const round: FormulaOperator = {
  name: "round",
  label: { zh: "四舍五入", en: "rounded" },
  phrase: { zh: "{0} 四舍五入取整", en: "{0} rounded" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: (args, inference) => (expectAll(args, NUMBER, inference) ? { kind: "integer" } : undefined),
  compute: ([value]) => rounded(numberOf(value)),
};
