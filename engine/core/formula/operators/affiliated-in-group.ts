import type { RecordValue, Scalar } from "../../value/value.ts";
import { add, compare, type ExactNumber } from "../exact-number.ts";
import type { FormulaOperator, Run } from "../formula-operator.ts";
import { expectFields } from "../infer-fields.ts";
import { expectOne, NUMBER, RECORDS, TEXT } from "../inference.ts";
import { numberOf, recordsOf } from "../operand.ts";
import { fieldOf, groupBy, requireFields, visit } from "../records.ts";

type Holders = ReadonlyMap<Scalar, readonly Scalar[]>;

/**
 * Whether two different bidders of one lot have the same head, or one controls the other, directly or through a chain of
 * holdings of at least the controlling share, or one holder controls both (招标投标法实施条例34).
 */
export const affiliatedInGroup: FormulaOperator = {
  name: "affiliatedInGroup",
  label: { zh: "同组存在关联企业", en: "affiliated firms in one group" },
  phrase: {
    zh: "{0} 中同一标段内有关联单位（按 {1}，控制比例不低于 {2}）",
    en: "affiliated firms stand in one lot of {0} (by {1}, control from {2})",
  },
  arguments: { least: 3, most: 3 },
  kind: "eager",
  infer: ([bidders, holdings, share], inference) => {
    if (bidders !== undefined && expectOne(bidders, RECORDS, inference)) {
      expectFields(bidders, { lot: TEXT, company: TEXT, head: TEXT }, inference);
    }
    if (holdings !== undefined && expectOne(holdings, RECORDS, inference)) {
      expectFields(holdings, { holder: TEXT, held: TEXT, share: NUMBER }, inference);
    }
    if (share !== undefined) expectOne(share, NUMBER, inference);
    return { kind: "boolean" };
  },
  compute: ([bidders, holdings, share], run) => {
    const holders = controllingHolders(recordsOf(holdings), numberOf(share), run);
    const applicants = recordsOf(bidders);
    visit(applicants, run);
    requireFields(applicants, ["lot", "company", "head"]);
    return groupBy(applicants, "lot").some((lot) => haveSameHead(lot) || haveCommonControl(lot, holders, run));
  },
};

/** The controlling holders of each company; several holdings of one holder in it are added up. */
function controllingHolders(holdings: readonly RecordValue[], controlling: ExactNumber, run: Run): Holders {
  visit(holdings, run);
  requireFields(holdings, ["holder", "held", "share"]);
  const shares = new Map<Scalar, Map<Scalar, ExactNumber>>();
  for (const holding of holdings) {
    const [holder, held] = [fieldOf(holding, "holder"), fieldOf(holding, "held")];
    const inCompany = shares.get(held) ?? new Map<Scalar, ExactNumber>();
    inCompany.set(holder, add(inCompany.get(holder) ?? 0, numberOf(fieldOf(holding, "share"))));
    shares.set(held, inCompany);
  }
  const controls = ([, share]: readonly [Scalar, ExactNumber]): boolean => compare(share, controlling) >= 0;
  return new Map(
    [...shares].map(([held, inCompany]) => [held, [...inCompany].filter(controls).map(([holder]) => holder)]),
  );
}

function haveSameHead(lot: readonly RecordValue[]): boolean {
  const companyOfHead = new Map<Scalar, Scalar>();
  return lot.some((bidder) => {
    const [head, company] = [fieldOf(bidder, "head"), fieldOf(bidder, "company")];
    if (head === "") return false;
    const other = companyOfHead.get(head);
    companyOfHead.set(head, company);
    return other !== undefined && other !== company;
  });
}

/**
 * Walks up from all bidders of a lot at once. A company that is reached from two of them controls both, or is one of them
 * and controls the other. Each is visited once, so holdings in a circle do no harm.
 */
function haveCommonControl(lot: readonly RecordValue[], holders: Holders, run: Run): boolean {
  const reachedFrom = new Map(lot.map((bidder) => [fieldOf(bidder, "company"), fieldOf(bidder, "company")]));
  const waiting = [...reachedFrom];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [company, bidder] = next;
    const above = holders.get(company) ?? [];
    visit(above, run);
    for (const holder of above) {
      const known = reachedFrom.get(holder);
      if (known !== undefined && known !== bidder) return true;
      if (known === undefined) waiting.push([holder, bidder]);
      reachedFrom.set(holder, bidder);
    }
  }
  return false;
}
