import type { RecordValue, Scalar } from "../../value/value.ts";
import { Control } from "../control.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectFields } from "../infer-fields.ts";
import { expectOne, NUMBER, RECORDS, TEXT } from "../inference.ts";
import { numberOf, recordsOf } from "../operand.ts";
import { fieldOf, groupBy, requireFields, visit } from "../records.ts";

/**
 * Whether two different bidders of one lot have the same head, or one controls the other, or one holder controls both
 * (招标投标法实施条例34). A holder controls a company of which it and those it controls hold the controlling share together.
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
    const control = new Control(recordsOf(holdings), numberOf(share), run);
    const applicants = recordsOf(bidders);
    visit(applicants, run);
    requireFields(applicants, ["lot", "company", "head"]);
    return groupBy(applicants, "lot").some((lot) => haveSameHead(lot) || haveCommonControl(lot, control));
  },
};

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

function haveCommonControl(lot: readonly RecordValue[], control: Control): boolean {
  const companies = new Set(lot.map((bidder) => fieldOf(bidder, "company")));
  if (companies.size < 2) return false;
  return control.over(companies).some((controlled) => countOf(companies, controlled) > 1);
}

function countOf(companies: ReadonlySet<Scalar>, controlled: ReadonlySet<Scalar>): number {
  let count = 0;
  for (const company of companies) if (controlled.has(company)) count += 1;
  return count;
}
