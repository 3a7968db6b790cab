import type { FormulaOperator } from "../formula-operator.ts";
import { BOOLEAN, expectOne } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** A condition holds for every record of a list, and so for an empty one (unlike in JsonLogic). */
export const all: FormulaOperator = {
  name: "all",
  label: { zh: "每条记录都满足", en: "every record satisfies" },
  phrase: { zh: "{0} 中每条记录都符合 {1}", en: "every record of {0} has {1}" },
  arguments: { least: 2, most: 2 },
  kind: "records",
  infer: ([, condition], inference) => {
    if (condition !== undefined) expectOne(condition, BOOLEAN, inference);
    return { kind: "boolean" };
  },
  compute: (records, valueOf) => records.every((record) => truthOf(valueOf(record))),
};
