import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { Explanation } from "../../../engine/core/model/formats.generated.ts";
import { aFact, aListOf, anEnum } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aRule, aShared, compiled } from "../../support/a-policy.ts";
import { AT, explanationOf } from "../../support/outcome-of.ts";

const facts = {
  bids: "integer",
  urgent: "boolean",
  fee: aFact({ type: "money", unit: "wanYuan" }),
  estimate: aFact({ type: "money", unit: "yuan" }),
  closedOn: "date",
  method: anEnum("open", "invited"),
  lots: aListOf("string"),
  fees: aListOf("money", { unit: "yuan" }),
};
const parameters = [aParameter("cap", "money", { "2009-01-01": 3 }, { unit: "wanYuan" })];
const shared = [aShared("too-few", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] })];

function explain(condition: unknown, sent: Readonly<Record<string, unknown>>): Explanation {
  return explanationOf(condition, { facts, parameters, shared, case: sent });
}

/** The outcome of every node, as a tree of one letter each: p, f, u, and - where it was not reached. */
function letters(explanation: Explanation): string {
  const letter = explanation.outcome === "notReached" ? "-" : explanation.outcome.slice(0, 1);
  return explanation.kind === "test" ? letter : `${letter}(${explanation.of.map(letters).join("")})`;
}

const pass = { fact: "bids", operator: "equal", value: 2 };
const fail = { fact: "bids", operator: "equal", value: 9 };
const open = { fact: "urgent", operator: "equal", value: true };

describe("every node tells pass, fail, unknown or not reached", () => {
  test.each([
    [{ all: [pass, fail, open] }, "f(pf-)"],
    [{ all: [open, fail, pass] }, "f(uf-)"],
    [{ all: [pass, open, pass] }, "u(pup)"],
    [{ any: [fail, pass, open] }, "p(fp-)"],
    [{ any: [fail, open, fail] }, "u(fuf)"],
    [{ any: [open, pass, fail] }, "p(up-)"],
    [{ not: pass }, "f(p)"],
    [{ not: open }, "u(u)"],
    [{ condition: "too-few" }, "p(p(p))"],
    [{ any: [pass, { all: [pass, { not: fail }] }] }, "p(p-(--(-)))"],
    [{ all: [{ any: [fail, fail] }, { condition: "too-few" }] }, "f(f(ff)-(-(-)))"],
  ])("%j: %s", (condition, expected) => {
    expect(letters(explain(condition, { bids: 2 }))).toBe(expected);
  });

  test("the name of a shared condition is told", () => {
    expect(explain({ condition: "too-few" }, { bids: 2 })).toMatchObject({ kind: "condition", name: "too-few" });
  });
});

describe("every leaf tells the actual value and the expected one, in the unit of the dictionary", () => {
  test.each([
    ["bids", "lessThan", 3, 2, { actual: 2, expected: 3 }],
    ["bids", "in", [1, 2], 2, { actual: 2, expected: [1, 2] }],
    ["bids", "between", [1, 3], 2, { actual: 2, expected: [1, 3] }],
    ["bids", "exists", true, 2, { actual: 2, expected: true }],
    ["fee", "greaterThan", 3, 2.5, { actual: 2.5, expected: 3 }],
    ["fee", "in", ["0.29", 3], 0.29, { actual: 0.29, expected: [0.29, 3] }],
    ["fee", "greaterThan", { parameter: "cap" }, 2.5, { actual: 2.5, expected: 3, parameter: "cap" }],
    ["estimate", "greaterThan", { parameter: "cap" }, 2.5, { actual: 2.5, expected: 30_000, parameter: "cap" }],
    ["closedOn", "before", "2026-09-18", "2026-09-17", { actual: "2026-09-17", expected: "2026-09-18" }],
    ["method", "in", ["open"], "invited", { actual: "invited", expected: ["open"] }],
    ["lots", "contains", "a", ["a", "b"], { actual: ["a", "b"], expected: "a" }],
    ["lots", "intersects", ["c"], ["a"], { actual: ["a"], expected: ["c"] }],
    ["fees", "contains", 0.29, [0.29], { actual: [0.29], expected: 0.29 }],
    ["fees", "intersects", ["1"], [0.29], { actual: [0.29], expected: [1] }],
    ["fees", "someFact:lessThan", 1, [0.29], { actual: [0.29], expected: 1 }],
    ["fees", "everyFact:in", [1, 2], [0.29], { actual: [0.29], expected: [1, 2] }],
    ["fees", "swap:in", 0.29, [0.29], { actual: [0.29], expected: 0.29 }],
    ["fee", "swap:contains", [1], 0.29, { actual: 0.29, expected: [1] }],
    ["bids", "someValue:equal", [1, 2], 2, { actual: 2, expected: [1, 2] }],
  ] as const)("%s %s %j on %j", (...[fact, operator, value, sent, told]) => {
    const leaf = explain({ fact, operator, value }, { [fact]: sent });

    expect(leaf).toEqual({ kind: "test", outcome: leaf.outcome, fact, operator, ...told });
  });

  test("another fact is told by name, with its value in its own unit", () => {
    const condition = { fact: "fee", operator: "greaterThan", value: { fact: "estimate" } };

    expect(explain(condition, { fee: 3, estimate: 29_999.99 })).toMatchObject({
      outcome: "pass",
      actual: 3,
      expected: 29_999.99,
      otherFact: "estimate",
    });
    expect(explain(condition, { fee: 3 })).toMatchObject({ outcome: "unknown", expected: null });
  });

  test("a bound that comes from the case is told as it is there", () => {
    const condition = { fact: "bids", operator: "between", value: [1, { fact: "bids" }] };

    expect(explain(condition, { bids: 2 })).toMatchObject({ expected: [1, 2] });
    expect(explain(condition, {})).toMatchObject({ expected: null });
  });

  test("a value that is not known is left out", () => {
    expect(explain(open, {})).toEqual({
      kind: "test",
      outcome: "unknown",
      fact: "urgent",
      operator: "equal",
      expected: true,
    });
    expect(explain(open, { urgent: "yes" })).not.toHaveProperty("actual");
  });
});

describe("how much is explained", () => {
  const rules = [
    aRule("fires", { all: [pass] }),
    aRule("fails", { all: [fail] }),
    aRule("stays-open", { all: [open] }),
    aRule("not-in-force", { all: [pass] }, { effective: { from: "2030-01-01" } }),
  ];
  const policy = compiled(aPolicy({ facts, rules }));

  test("fired: what fired and what stays undecided", () => {
    const { findings, undecidedRules, explanations } = evaluate(policy, { facts: { bids: 2 } }, AT);

    expect(findings[0]?.explanation).toMatchObject({ outcome: "pass" });
    expect(undecidedRules[0]?.explanation).toMatchObject({ outcome: "unknown" });
    expect(explanations).toBeUndefined();
  });

  test("all: every rule that did not fire as well, and why", () => {
    const { explanations } = evaluate(policy, { facts: { bids: 2 } }, AT, "all");

    expect(explanations?.map(({ rule, outcome, explanation }) => [rule, outcome, explanation?.outcome])).toEqual([
      ["fails", "fail", "fail"],
      ["stays-open", "unknown", "unknown"],
      ["not-in-force", "notInForce", undefined],
    ]);
  });

  test("none: no condition tree at all", () => {
    const evaluation = evaluate(policy, { facts: { bids: 2 } }, AT, "none");

    expect(evaluation.findings.map(({ rule }) => rule)).toEqual(["fires"]);
    expect(JSON.stringify(evaluation)).not.toContain('"kind"');
  });

  test("the verdict is the same at every depth", () => {
    const verdicts = (["fired", "all", "none"] as const).map(
      (depth) => evaluate(policy, { facts: { bids: 2 } }, AT, depth).verdict,
    );

    expect(new Set(verdicts)).toEqual(new Set(["stop"]));
  });
});
