import type { PolicyDocuments } from "../../../../engine/core/model/policy-documents.ts";
import { aFact } from "../../../support/a-fact.ts";
import { aParameter, aPower, aRule } from "../../../support/a-policy.ts";

const IS_SENT = { all: [{ fact: "bids", operator: "greaterThan", value: 3 }] };

/** The documents of a power with one fact, one parameter and two rules; a test names only what it is about. */
export function someDocuments(parts: Partial<PolicyDocuments> = {}): PolicyDocuments {
  return {
    power: aPower(),
    map: "<map/>",
    facts: { facts: { bids: { ...aFact(), type: "integer" } } },
    parameters: [aParameter("limit", "integer", { "2009-01-01": 3 })],
    conditions: [],
    rules: [aRule("first", IS_SENT), aRule("second", IS_SENT)],
    cases: [],
    ...parts,
  };
}

/** A rule of another grade: a changed one. */
export function graded(name: string, grade: "A" | "B" | "C"): PolicyDocuments["rules"][number] {
  return aRule(name, IS_SENT, { grade });
}
