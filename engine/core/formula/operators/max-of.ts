import type { FormulaOperator } from "../formula-operator.ts";
import { expectOne, ORDERED } from "../inference.ts";
import { greatestOf } from "../order.ts";

/** The greatest or latest value over the records of a list; not known for an empty one. */
export const maxOf: FormulaOperator = {
  name: "maxOf",
  label: { zh: "记录中的最大值", en: "greatest over the records" },
  phrase: { zh: "{0} 中 {1} 的最大值", en: "the greatest {1} in {0}" },
  arguments: { least: 2, most: 2 },
  kind: "records",
  infer: ([, value], inference) =>
    value !== undefined && expectOne(value, ORDERED, inference) ? value.type : undefined,
  compute: (records, valueOf) => greatestOf(records.map(valueOf)),
};
