import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { Evaluation } from "../../../engine/core/model/formats.generated.ts";
import { aFact, TEXT } from "../../support/a-fact.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const facts = {
  bids: "integer",
  lots: "integer",
  perLot: aFact({ type: "decimal", source: "derived", formula: { "/": [{ var: "bids" }, { var: "lots" }] } }),
  urgent: aFact({ type: "boolean", required: true }),
  spare: "integer",
};
const perLot = { fact: "perLot", operator: "lessThan", value: 3 };
const rules = [
  aRule("few-per-lot", { all: [perLot] }),
  aRule("few-and-urgent", { all: [perLot, { fact: "urgent", operator: "equal", value: true }] }),
];
const policy = compiled(aPolicy({ facts, rules }));

function judge(sent: Readonly<Record<string, unknown>>): Evaluation {
  return evaluate(policy, { facts: sent }, AT);
}

describe("a fact is missing when a rule stays undecided for want of it, or every case must have it", () => {
  test("with the rules that need it and what to send instead of a derived one", () => {
    expect(judge({}).missingFacts).toEqual([
      {
        fact: "perLot",
        label: TEXT,
        required: false,
        neededBy: ["few-and-urgent", "few-per-lot"],
        derivableFrom: ["bids", "lots"],
      },
      { fact: "urgent", label: TEXT, required: true, neededBy: ["few-and-urgent"] },
    ]);
  });

  test.each([
    [{ urgent: true, bids: 3 }, [["perLot", ["lots"]]]],
    [{ urgent: true, bids: 3, lots: null }, [["perLot", ["lots"]]]],
    [{ perLot: 5 }, [["urgent", undefined]]],
    [{ perLot: 5, urgent: true }, []],
    [{ bids: 15, lots: 3, urgent: true }, []],
  ])("sent %j, missing %j", (sent, expected) => {
    expect(judge(sent).missingFacts.map(({ fact, derivableFrom }) => [fact, derivableFrom])).toEqual(expected);
  });

  test("not when what is known decides already", () => {
    const { missingFacts, undecidedRules } = judge({ perLot: 2, urgent: false });

    expect([missingFacts, undecidedRules]).toEqual([[], []]);
  });

  test("and not when it was sent but is unusable: that is told as invalid", () => {
    const { missingFacts, invalidFacts, verdict } = judge({ perLot: "many", urgent: true });

    expect(missingFacts).toEqual([]);
    expect(invalidFacts.map(({ fact }) => fact)).toEqual(["perLot"]);
    expect(verdict).toBe("incomplete");
  });
});

describe("a rule that stays undecided", () => {
  test("tells what it needs, what was sent unusable included", () => {
    const undecided = judge({ perLot: "many" }).undecidedRules;

    expect(undecided.map(({ rule, grade, needs }) => [rule, grade, needs])).toEqual([
      ["few-and-urgent", "A", ["perLot", "urgent"]],
      ["few-per-lot", "A", ["perLot"]],
    ]);
  });

  test("is no finding", () => {
    expect(judge({}).findings).toEqual([]);
  });
});
