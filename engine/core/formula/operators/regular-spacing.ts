import { expectFieldName } from "../infer-fields.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectOne, NUMBER_OR_MONEY, RECORDS, SINGLE } from "../inference.ts";
import { recordsOf, textOf } from "../operand.ts";
import { isRegularlySpaced } from "../progression.ts";
import { fieldOf, groupBy, requireFields, tooLarge, visit } from "../records.ts";

const MOST_BIDS = 1000;

/**
 * Whether three or more bids of one lot are spaced in an exact arithmetic or geometric progression: `[bids, "lot", "price"]`
 * (招标投标法实施条例40(4)). Equal prices are one step of a progression, not a spacing.
 */
export const regularSpacing: FormulaOperator = {
  name: "regularSpacing",
  label: { zh: "数值呈规律性差异", en: "values are regularly spaced" },
  phrase: { zh: "{0} 中同一 {1} 内的 {2} 呈规律性差异", en: "{2} is regularly spaced within one {1} of {0}" },
  arguments: { least: 3, most: 3 },
  kind: "eager",
  infer: ([list, lot, price], inference) => {
    if (list !== undefined && expectOne(list, RECORDS, inference)) {
      if (lot !== undefined) expectFieldName(list, lot, SINGLE, inference);
      if (price !== undefined) expectFieldName(list, price, NUMBER_OR_MONEY, inference);
    }
    return { kind: "boolean" };
  },
  compute: ([list, lot, price], run) => {
    const bids = recordsOf(list);
    visit(bids, run);
    const field = textOf(price);
    requireFields(bids, [textOf(lot), field]);
    const lots = groupBy(bids, textOf(lot)).map((group) => group.map((bid) => Number(fieldOf(bid, field))));
    if (lots.some(({ length }) => length > MOST_BIDS)) {
      throw tooLarge(`一个标段的投标超过${MOST_BIDS}个`, `a lot has more than ${MOST_BIDS} bids`);
    }
    return lots.some(isRegularlySpaced);
  },
};
