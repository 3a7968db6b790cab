import type { RecordValue, Scalar } from "../../value/value.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectFieldName } from "../infer-fields.ts";
import { expectOne, RECORDS, SINGLE } from "../inference.ts";
import { recordsOf, textOf } from "../operand.ts";
import { fieldOf, groupBy, requireFields, visit } from "../records.ts";

/**
 * How many pairs of records share a mark that should tell them apart: `[deposits, "lot", "payerAccount", "bidder"]` counts
 * the deposits of one lot that different bidders paid from one account. An empty mark is shared with nobody.
 */
export const pairsSharing: FormulaOperator = {
  name: "pairsSharing",
  label: { zh: "信息雷同的记录对数", en: "pairs of records that share a mark" },
  phrase: {
    zh: "{0} 中同一 {1} 内 {3} 不同而 {2} 相同的对数",
    en: "the pairs in {0} within one {1} that share {2} but differ in {3}",
  },
  arguments: { least: 4, most: 4 },
  kind: "eager",
  infer: ([list, ...names], inference) => {
    if (list !== undefined && expectOne(list, RECORDS, inference)) {
      for (const name of names) expectFieldName(list, name, SINGLE, inference);
    }
    return { kind: "integer" };
  },
  compute: ([list, within, same, identity], run) => {
    const records = recordsOf(list);
    visit(records, run);
    const [lot, mark, owner] = [textOf(within), textOf(same), textOf(identity)];
    requireFields(records, [lot, mark, owner]);
    const marked = records.filter((record) => fieldOf(record, mark) !== "");
    return groupBy(marked, lot)
      .flatMap((group) => groupBy(group, mark))
      .reduce((pairs, group) => pairs + pairsOfDifferent(group, owner), 0);
  },
};

/** All pairs of a group less those within one owner. */
function pairsOfDifferent(records: readonly RecordValue[], owner: string): number {
  const own = new Map<Scalar, number>();
  for (const record of records) {
    const name = fieldOf(record, owner);
    own.set(name, (own.get(name) ?? 0) + 1);
  }
  return [...own.values()].reduce((pairs, size) => pairs - pairsIn(size), pairsIn(records.length));
}

function pairsIn(size: number): number {
  return (size * (size - 1)) / 2;
}
