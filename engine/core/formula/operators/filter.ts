import type { FormulaOperator } from "../formula-operator.ts";
import { BOOLEAN, expectOne } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** The records of a list for which a condition holds. */
export const filter: FormulaOperator = {
  name: "filter",
  label: { zh: "筛选记录", en: "records where" },
  phrase: { zh: "{0} 中符合 {1} 的记录", en: "the records of {0} with {1}" },
  arguments: { least: 2, most: 2 },
  kind: "records",
  infer: ([list, condition], inference) => {
    if (condition !== undefined) expectOne(condition, BOOLEAN, inference);
    return list?.type;
  },
  compute: (records, valueOf) => records.filter((record) => truthOf(valueOf(record))),
};
