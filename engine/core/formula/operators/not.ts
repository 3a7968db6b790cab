import type { FormulaOperator } from "../formula-operator.ts";
import { BOOLEAN, expectAll } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** Yes if its argument is no. */
export const not: FormulaOperator = {
  name: "!",
  label: { zh: "非", en: "not" },
  phrase: { zh: "并非 {0}", en: "not {0}" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: (args, inference) => {
    expectAll(args, BOOLEAN, inference);
    return { kind: "boolean" };
  },
  compute: ([value]) => !truthOf(value),
};
