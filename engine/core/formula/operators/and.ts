import type { FormulaOperator } from "../formula-operator.ts";
import { BOOLEAN, expectAll } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** Yes if all of its arguments are. */
export const and: FormulaOperator = {
  name: "and",
  label: { zh: "且", en: "and" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 1, most: 100 },
  kind: "lazy",
  infer: (args, inference) => {
    expectAll(args, BOOLEAN, inference);
    return { kind: "boolean" };
  },
  compute: (args) => args.every((argument) => truthOf(argument())),
};
