import type { FormulaOperator } from "../formula-operator.ts";
import { BOOLEAN, expectAll } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** Yes if any of its arguments is. */
export const or: FormulaOperator = {
  name: "or",
  label: { zh: "或", en: "or" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 1, most: 100 },
  kind: "lazy",
  infer: (args, inference) => {
    expectAll(args, BOOLEAN, inference);
    return { kind: "boolean" };
  },
  compute: (args) => args.some((argument) => truthOf(argument())),
};
