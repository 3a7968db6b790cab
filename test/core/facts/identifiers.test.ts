import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { verifyAgainstReference } from "../../../engine/core/reference/verify-against-reference.ts";
import { aFact, aListOf, records } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const IDENTIFIER = aFact({ type: "string", identifier: true });
const facts = {
  holder: IDENTIFIER,
  other: IDENTIFIER,
  note: "string",
  cards: aListOf("string", { identifier: true }),
  payees: records({ card: IDENTIFIER }),
};

const parameters = [aParameter("blocked", "string", { "2009-01-01": "Ab 12" })];

describe("an identifier is the same, however it is written", () => {
  const conditions = [
    { fact: "holder", operator: "equal", value: "ab 12" },
    { fact: "holder", operator: "equal", value: { fact: "other" } },
    { fact: "holder", operator: "equal", value: { fact: "note" } },
    { fact: "holder", operator: "equal", value: { parameter: "blocked" } },
    { fact: "holder", operator: "in", value: ["zz", "Ab 12"] },
    { fact: "holder", operator: "startsWith", value: "a b" },
    { fact: "holder", operator: "matches", value: "^ab[0-9]\\d$" },
    { fact: "cards", operator: "contains", value: "ab 12" },
    { fact: "cards", operator: "someFact:matches", value: "^a\\D" },
    { fact: "cards", operator: "contains", value: { fact: "note" } },
    { fact: "note", operator: "swap:contains", value: { fact: "cards" } },
    { fact: "note", operator: "in", value: ["x", { fact: "holder" }] },
    {
      fact: "payees",
      operator: "someRecord",
      value: { fact: "card", operator: "equal", value: { fact: "note" } },
    },
    { fact: "payees", operator: "someRecord", value: { fact: "card", operator: "matches", value: "^ab" } },
  ];

  test.each(conditions)("%j holds of each of them", async (condition) => {
    const policy = aPolicy({ facts, parameters, rules: [aRule("found", { all: [condition] })] });
    const cases = ["ab12", "AB12", "aB 12", "ＡＢ１２"].map((card) => ({
      power: "highway-tendering",
      facts: { holder: card, other: "Ab12", note: "a B12", cards: [card], payees: [{ card }] },
    }));

    for (const form of ["generatedCode", "closures"] as const) {
      const formed = compiled(policy, form);
      for (const caseFile of cases) {
        const evaluation = evaluate(formed, caseFile, "2026-09-18T09:00:00+08:00");
        expect(evaluation.findings.map(({ rule }) => rule)).toEqual(["found"]);
      }
    }
    const report = await verifyAgainstReference({
      policy: compiled(policy),
      conditions: [],
      date: "2026-09-18",
      cases,
      seed: 1,
      generated: 50,
    });
    expect(report.differences).toEqual([]);
  });
});
