import { add } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectOne, NUMBER_OR_MONEY } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The sum of a number or an amount over the records of a list; 0 for an empty one. */
export const sum: FormulaOperator = {
  name: "sum",
  label: { zh: "合计", en: "sum over the records" },
  phrase: { zh: "{0} 中 {1} 的合计", en: "the sum of {1} over {0}" },
  arguments: { least: 2, most: 2 },
  kind: "records",
  infer: ([, value], inference) =>
    value !== undefined && expectOne(value, NUMBER_OR_MONEY, inference) ? value.type : undefined,
  compute: (records, valueOf) => records.map((record) => numberOf(valueOf(record))).reduce(add, 0),
};
