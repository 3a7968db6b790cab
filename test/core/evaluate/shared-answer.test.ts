import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { aFact } from "../../support/a-fact.ts";
import { aMeasure, aPolicy, aPower, aRule, compiled, tiers } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const TOO_FEW = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const documents = aPolicy({
  power: aPower({ ref: "EX99" }),
  facts: { bids: aFact({ type: "integer" }), remark: aFact({ type: "string" }) },
  rules: [
    aRule("old-limit", TOO_FEW, {
      measures: ["ask"],
      priority: 9,
      effective: { from: "2009-01-01", to: "2019-12-31" },
    }),
    aRule("new-limit", TOO_FEW, { measures: ["halt"], effective: { from: "2020-01-01" } }),
  ],
  library: { measures: [aMeasure("ask"), aMeasure("halt"), aMeasure("keep")], tiers: tiers({ C: ["keep"] }) },
});
const LATER = AT.replace(":00+", ":01+");

describe.each(["closures", "generatedCode"] as const)("cases about which there is nothing to tell (%s)", (form) => {
  const policy = compiled(documents, form);
  const answer = (
    caseFile: Parameters<typeof evaluate>[1],
    at = AT,
    explain?: "all" | "none",
  ): ReturnType<typeof evaluate> => evaluate(policy, caseFile, at, explain);
  const clear = { facts: { bids: 3 } };

  test("share their answer, whatever else is different about them", () => {
    const first = answer(clear);

    expect(first).toMatchObject({
      verdict: "clear",
      ref: "EX99",
      findings: [],
      requiredControls: [{ measure: "keep" }],
    });
    expect(answer({ facts: { bids: 300, remark: "in time" } })).toBe(first);
    expect(answer(clear, AT, "none")).toBe(first);
  });

  test("share one that nobody can change", () => {
    const { findings, requiredControls, notices, monitoring } = answer(clear);

    for (const part of [answer(clear), findings, requiredControls, requiredControls[0]?.due, notices, monitoring]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test("have another at another instant, and under the law of another day", () => {
    const long = { ...clear, openedAt: "2015-03-02" };
    expect(answer(clear)).toEqual(evaluate(compiled(documents, form), clear, AT));
    expect(answer(clear, LATER)).toEqual(evaluate(compiled(documents, form), clear, LATER));
    expect(answer(long, LATER)).toEqual(evaluate(compiled(documents, form), long, LATER));
    expect(answer(clear, LATER)).not.toEqual(answer(long, LATER));
  });

  test.each([
    ["a rule that fires", { facts: { bids: 2 } }, { verdict: "stop", findings: [{ rule: "new-limit" }] }],
    ["a fact that is missing", { facts: {} }, { verdict: "incomplete", undecidedRules: [{ rule: "new-limit" }] }],
    ["a fact that cannot be used", { facts: { bids: 3, remark: 7 } }, { invalidFacts: [{ fact: "remark" }] }],
    ["a fact that nobody knows", { facts: { bids: 3, bid: 2 } }, { verdict: "clear", unknownFacts: [{ fact: "bid" }] }],
    [
      "a day yet to come",
      { facts: { bids: 3 }, openedAt: "2031-01-06" },
      { notices: [{ code: "CASE_OPENED_AFTER_JUDGMENT" }] },
    ],
  ])("are none with %s, which is told between two of them", (_what, caseFile, expected) => {
    const before = answer(clear);
    const told = answer(caseFile);

    expect(told).toMatchObject(expected);
    expect(answer(clear)).toEqual(before);
    expect(answer(caseFile)).toEqual(told);
  });

  test("get every explanation that they ask for", () => {
    answer(clear);

    expect(answer(clear, AT, "all").explanations).toMatchObject([
      { rule: "new-limit", outcome: "fail" },
      { rule: "old-limit", outcome: "notInForce" },
    ]);
    expect(answer(clear)).not.toHaveProperty("explanations");
  });
});

test("cases of one day under two laws require what follows from the rules of each", () => {
  const policy = compiled(documents);
  const measuresOf = (openedAt: string): string[] =>
    evaluate(policy, { facts: { bids: 2 }, openedAt }, AT).requiredControls.map(({ measure }) => measure);

  expect([measuresOf("2015-03-02"), measuresOf("2025-03-03"), measuresOf("2015-03-02")]).toEqual([
    ["ask"],
    ["halt"],
    ["ask"],
  ]);
});
