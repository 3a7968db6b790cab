import type { FormulaOperator } from "../formula-operator.ts";
import { expectAll, LIST } from "../inference.ts";
import { entriesOf } from "../operand.ts";

/** How many entries a list has. */
export const count: FormulaOperator = {
  name: "count",
  label: { zh: "计数", en: "count" },
  phrase: { zh: "{0} 的条数", en: "the number of {0}" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: (args, inference) => {
    expectAll(args, LIST, inference);
    return { kind: "integer" };
  },
  compute: ([list]) => entriesOf(list).length,
};
