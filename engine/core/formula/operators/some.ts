import type { FormulaOperator } from "../formula-operator.ts";
import { BOOLEAN, expectOne } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** A condition holds for at least one record of a list; for none of an empty one. */
export const some: FormulaOperator = {
  name: "some",
  label: { zh: "有记录满足", en: "some record satisfies" },
  phrase: { zh: "{0} 中有记录符合 {1}", en: "a record of {0} has {1}" },
  arguments: { least: 2, most: 2 },
  kind: "records",
  infer: ([, condition], inference) => {
    if (condition !== undefined) expectOne(condition, BOOLEAN, inference);
    return { kind: "boolean" };
  },
  compute: (records, valueOf) => records.some((record) => truthOf(valueOf(record))),
};
