import type { FormulaOperator } from "../formula-operator.ts";
import { BOOLEAN, expectOne } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** A condition holds for no record of a list. */
export const none: FormulaOperator = {
  name: "none",
  label: { zh: "没有记录满足", en: "no record satisfies" },
  phrase: { zh: "{0} 中没有记录符合 {1}", en: "no record of {0} has {1}" },
  arguments: { least: 2, most: 2 },
  kind: "records",
  infer: ([, condition], inference) => {
    if (condition !== undefined) expectOne(condition, BOOLEAN, inference);
    return { kind: "boolean" };
  },
  compute: (records, valueOf) => records.every((record) => !truthOf(valueOf(record))),
};
