import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { verifyAgainstReference } from "../../../engine/core/reference/verify-against-reference.ts";
import { createReader } from "../../../engine/core/value/create-reader.ts";
import { aFact, aListOf, records } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { conditionFaults, faultsOf } from "../../support/faults-of.ts";

const IDENTIFIER = aFact({ type: "string", identifier: true });
const facts = {
  holder: IDENTIFIER,
  other: IDENTIFIER,
  note: "string",
  cards: aListOf("string", { identifier: true }),
  payees: records({ card: IDENTIFIER }),
};

describe("an identifier is the same, however it is written", () => {
  test("with small letters as with capitals, with blanks as without", () => {
    const read = createReader({ type: "string", identifier: true });

    expect(read("13010219800101123x")).toEqual({ ok: true, value: "13010219800101123X" });
    expect(read("Zhang Wei")).toEqual(read("ZHANGWEI"));
    expect(createReader({ type: "string" })("Zhang Wei")).toEqual({ ok: true, value: "Zhang Wei" });
  });

  const conditions = [
    { fact: "holder", operator: "equal", value: "ab 12" },
    { fact: "holder", operator: "equal", value: { fact: "other" } },
    { fact: "holder", operator: "in", value: ["zz", "Ab 12"] },
    { fact: "holder", operator: "startsWith", value: "a b" },
    { fact: "holder", operator: "matches", value: "^ab[0-9]\\d$" },
    { fact: "cards", operator: "contains", value: "ab 12" },
    { fact: "cards", operator: "someFact:matches", value: "^a\\D" },
    { fact: "payees", operator: "someRecord", value: { fact: "card", operator: "matches", value: "^ab" } },
  ];

  test.each(conditions)("%j holds of each of them", async (condition) => {
    const policy = aPolicy({ facts, rules: [aRule("found", { all: [condition] })] });
    const cases = ["ab12", "AB12", "aB 12", "ＡＢ１２"].map((card) => ({
      power: "highway-tendering",
      facts: { holder: card, other: "Ab12", note: "", cards: [card], payees: [{ card }] },
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

describe("an identifier beside another text", () => {
  const parameters = [aParameter("blocked", "string", { "2009-01-01": "ab 12" })];
  const faults = (fact: string, value: unknown): string[] =>
    conditionFaults({ all: [{ fact, operator: "equal", value }] }, { facts, parameters });

  test("cannot be compared in a rule, because only one of them is read without blanks and small letters", () => {
    expect(faults("holder", { fact: "note" })).toEqual(["TYPE_MISMATCH #/all/0/value"]);
    expect(faults("note", { fact: "holder" })).toEqual(["TYPE_MISMATCH #/all/0/value"]);
    expect(faults("holder", { parameter: "blocked" })).toEqual(["TYPE_MISMATCH #/all/0/value"]);
    expect(faults("holder", { fact: "other" })).toEqual([]);
    expect(faults("note", { parameter: "blocked" })).toEqual([]);
  });

  test.each([
    [{ "==": [{ var: "holder" }, { var: "note" }] }, ["FORMULA_WRONG"]],
    [{ "==": [{ var: "holder" }, "ab12"] }, ["FORMULA_WRONG"]],
    [{ "==": [{ var: "holder" }, "AB 12"] }, ["FORMULA_WRONG"]],
    [{ in: [{ var: "holder" }, ["AB12", "ab12"]] }, ["FORMULA_WRONG"]],
    [{ "==": [{ var: "holder" }, "AB12"] }, []],
    [{ "==": [{ var: "holder" }, { var: "other" }] }, []],
    [{ in: [{ var: "holder" }, ["AB12", "CD34"]] }, []],
    [{ "==": [{ var: "note" }, "ab 12"] }, []],
  ])("nor in a formula: %j", (formula, codes) => {
    const found = faultsOf(
      aPolicy({ facts: { ...facts, same: aFact({ type: "boolean", source: "derived", formula }) } }),
    );

    expect(found.map((fault) => fault.split(" ")[0])).toEqual(codes);
  });

  test("is not what a formula gives for it, nor the other way round", () => {
    expect(derived("holder", true)).toEqual([]);
    expect(derived("note", false)).toEqual([]);
    expect(derived("note", true)).toEqual(["FORMULA_TYPE_DIFFERS facts#/facts/result"]);
    expect(derived("holder", false)).toEqual(["FORMULA_TYPE_DIFFERS facts#/facts/result"]);
  });
});

function derived(from: string, identifier: boolean): string[] {
  const formula = { if: [true, { var: from }, { var: from }] };
  const result = aFact({ type: "string", source: "derived", formula, ...(identifier && { identifier }) });
  return faultsOf(aPolicy({ facts: { ...facts, result } }));
}
