import type { RecordValue, Scalar } from "../../value/value.ts";
import { add, compare, type ExactNumber } from "../exact-number.ts";
import type { FormulaOperator, Run } from "../formula-operator.ts";
import { expectFields } from "../infer-fields.ts";
import { expectOne, NUMBER, RECORDS, TEXT } from "../inference.ts";
import { numberOf, recordsOf } from "../operand.ts";
import { fieldOf, groupBy, requireFields, visit } from "../records.ts";

/** What each holder holds: the share of each company. */
type Holdings = ReadonlyMap<Scalar, ReadonlyMap<Scalar, ExactNumber>>;

/**
 * Whether two different bidders of one lot have the same head, or one controls the other, or one holder controls both
 * (招标投标法实施条例34). A company is controlled by whoever holds at least the controlling share of it, alone or together
 * with the companies that he controls.
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
    const held = sharesByHolder(recordsOf(holdings), run);
    const applicants = recordsOf(bidders);
    visit(applicants, run);
    requireFields(applicants, ["lot", "company", "head"]);
    return groupBy(applicants, "lot").some(haveSameHead) || haveCommonControl(applicants, held, numberOf(share), run);
  },
};

/** Several holdings of one holder in one company are added up. */
function sharesByHolder(holdings: readonly RecordValue[], run: Run): Holdings {
  visit(holdings, run);
  requireFields(holdings, ["holder", "held", "share"]);
  const shares = new Map<Scalar, Map<Scalar, ExactNumber>>();
  for (const holding of holdings) {
    const [holder, held] = [fieldOf(holding, "holder"), fieldOf(holding, "held")];
    const ofHolder = shares.get(holder) ?? new Map<Scalar, ExactNumber>();
    ofHolder.set(held, add(ofHolder.get(held) ?? 0, numberOf(fieldOf(holding, "share"))));
    shares.set(holder, ofHolder);
  }
  return shares;
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

/** Whoever is controlled by another controls nothing that the other does not, so what was reached once is not asked again. */
function haveCommonControl(
  applicants: readonly RecordValue[],
  holdings: Holdings,
  controlling: ExactNumber,
  run: Run,
): boolean {
  const lots = lotsByCompany(applicants);
  const reached = new Set<Scalar>();
  for (const holder of fromTheTop(holdings, controlling)) {
    if (reached.has(holder)) continue;
    const controlled = controlledBy(holder, holdings, controlling, run);
    if (meetInOneLot(controlled, lots, run)) return true;
    for (const company of controlled) reached.add(company);
  }
  return false;
}

/** The holders, first those that no other controls alone, so that a long chain is walked once and not from each link. */
function fromTheTop(holdings: Holdings, controlling: ExactNumber): readonly Scalar[] {
  const below = new Set<Scalar>();
  for (const [holder, shares] of holdings) {
    for (const [held, share] of shares) if (held !== holder && compare(share, controlling) >= 0) below.add(held);
  }
  const holders = [...holdings.keys()];
  return [...holders.filter((holder) => !below.has(holder)), ...holders.filter((holder) => below.has(holder))];
}

/** A holder and all that he controls. Each is walked from once, so holdings in a circle do no harm. */
function controlledBy(holder: Scalar, holdings: Holdings, controlling: ExactNumber, run: Run): ReadonlySet<Scalar> {
  const controlled = new Set([holder]);
  const shares = new Map<Scalar, ExactNumber>();
  for (const company of controlled) {
    const held = [...(holdings.get(company) ?? [])];
    visit(held, run);
    for (const [name, share] of held) {
      const together = add(shares.get(name) ?? 0, share);
      shares.set(name, together);
      if (compare(together, controlling) >= 0) controlled.add(name);
    }
  }
  return controlled;
}

function meetInOneLot(
  companies: ReadonlySet<Scalar>,
  lots: ReadonlyMap<Scalar, ReadonlySet<Scalar>>,
  run: Run,
): boolean {
  const taken = new Set<Scalar>();
  for (const company of companies) {
    const lotsOfCompany = [...(lots.get(company) ?? [])];
    visit(lotsOfCompany, run);
    if (lotsOfCompany.some((lot) => taken.has(lot))) return true;
    for (const lot of lotsOfCompany) taken.add(lot);
  }
  return false;
}

function lotsByCompany(applicants: readonly RecordValue[]): ReadonlyMap<Scalar, ReadonlySet<Scalar>> {
  const lots = new Map<Scalar, Set<Scalar>>();
  for (const applicant of applicants) {
    const company = fieldOf(applicant, "company");
    lots.set(company, (lots.get(company) ?? new Set<Scalar>()).add(fieldOf(applicant, "lot")));
  }
  return lots;
}
