import type { FormulaOperator } from "../formula-operator.ts";
import { expectOne, ORDERED } from "../inference.ts";
import { leastOf } from "../order.ts";

/** The least or earliest value over the records of a list; not known for an empty one. */
export const minOf: FormulaOperator = {
  name: "minOf",
  label: { zh: "记录中的最小值", en: "least over the records" },
  phrase: { zh: "{0} 中 {1} 的最小值", en: "the least {1} in {0}" },
  arguments: { least: 2, most: 2 },
  kind: "records",
  infer: ([, value], inference) =>
    value !== undefined && expectOne(value, ORDERED, inference) ? value.type : undefined,
  compute: (records, valueOf) => leastOf(records.map(valueOf)),
};
