import type { PackDocuments } from "../../../../designer/modeler/pack-documents.ts";
import { aPower, aRule } from "../../../support/a-policy.ts";

/** The documents beside a map: the rules that the rich map links, and nothing else. */
export function someDocuments(): PackDocuments {
  return {
    power: aPower(),
    facts: { facts: {} },
    parameters: [],
    conditions: [],
    rules: [
      { ...titled("too-few-bids", "投标人少于三个", "Fewer than three bids", "28"), ref: "EX01-R07" },
      titled("deposit-over-cap", "投标保证金超过上限", "Deposit over the cap", "26"),
    ],
    cases: [],
  };
}

function titled(name: string, zh: string, en: string, article: string): PackDocuments["rules"][number] {
  return aRule(name, { all: [] }, { title: { zh, en }, basis: [{ law: "招标投标法", article }] });
}
