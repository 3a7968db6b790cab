import { describe, expect, test } from "vitest";

import { whatWouldChange, type Question } from "../../../engine/core/counterfactual/what-would-change.ts";
import { aFact, aListOf, anEnum } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { answers, CLEAR, derived, one } from "../../support/counterfactual-answers.ts";
import { AT } from "../../support/outcome-of.ts";

type Facts = Readonly<Record<string, unknown>>;

describe("a single fact is moved just over the limit of its test", () => {
  test.each<readonly [unknown, string, unknown, unknown, string[]]>([
    ["integer", "lessThan", 3, 1, ["it: 3 → clear"]],
    ["integer", "lessThanInclusive", 3, 1, ["it: 4 → clear"]],
    ["integer", "greaterThan", 3, 9, ["it: 3 → clear"]],
    ["integer", "between", [3, 5], 4, ["it: 2 → clear", "it: 6 → clear"]],
    ["integer", "equal", 3, 3, ["it: 2 → clear", "it: 4 → clear"]],
    ["integer", "in", [3, 4], 4, ["it: 2 → clear", "it: 5 → clear"]],
    [aFact({ minimum: 0 }), "lessThanInclusive", 0, 0, ["it: 1 → clear"]],
    [aFact({ type: "decimal", unit: "ratio" }), "greaterThanInclusive", 0.02, 0.3, ["it: 0.0199 → clear"]],
    [aFact({ type: "decimal" }), "greaterThanInclusive", 0.66667, 0.7, ["it: 0.66666 → clear"]],
    [aFact({ type: "money", unit: "wanYuan" }), "greaterThanInclusive", 300, 420.5, ["it: 299 → clear"]],
    [aFact({ type: "money", unit: "yuan" }), "lessThan", 0.5, 0.01, ["it: 0.5 → clear"]],
    ["date", "after", "2026-03-01", "2026-09-01", ['it: "2026-03-01" → clear']],
    ["date", "onOrAfter", "2026-03-01", "2026-09-01", ['it: "2026-02-28" → clear']],
    [
      "dateTime",
      "onOrAfter",
      "2026-03-01T00:00:00Z",
      "2026-09-01T08:00:00Z",
      ['it: "2026-02-28T23:59:00.000Z" → clear'],
    ],
    ["boolean", "equal", true, true, ["it: false → clear"]],
    [anEnum("a", "b", "c"), "equal", "b", "b", ['it: "a" → clear', 'it: "c" → clear']],
    [anEnum("a", "b", "c"), "notIn", ["a", "b"], "c", ['it: "a" → clear', 'it: "b" → clear']],
    ["string", "equal", "x", "x", ['it: "x~"… → clear']],
    ["string", "notEqual", "x", "y", ['it: "x" → clear']],
    ["string", "notIn", ["x", "y"], "z", ['it: "x" → clear', 'it: "y" → clear']],
    ["string", "not:startsWith", "A-", "B-7", ['it: "A-" → clear']],
  ])("%j %s %j, now %j: %j", (...[fact, operator, value, now, expected]) => {
    expect(answers(one(fact, operator, value), { it: now }, CLEAR)).toEqual(expected);
  });

  test("over a parameter, to the value of its day", () => {
    const parameters = [aParameter("fewest", "integer", { "2009-01-01": 3, "2026-01-01": 5 })];
    const rules = [aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest" } }] })];

    expect(answers(compiled(aPolicy({ rules, parameters })), { bids: 1 }, CLEAR)).toEqual(["bids: 5 → clear"]);
  });

  test("either of two facts that are compared, a text to be the same or not", () => {
    const money = aFact({ type: "money", unit: "wanYuan" });
    const paid = one(money, "greaterThan", { fact: "plan" }, { plan: money });
    const checker = one("string", "equal", { fact: "maker" }, { maker: "string" });
    const purpose = one("string", "notEqual", { fact: "quota" }, { quota: "string" });

    expect(answers(paid, { it: 320, plan: 300 }, CLEAR)).toEqual(["it: 300 → clear", "plan: 320 → clear"]);
    expect(answers(checker, { it: "u-1", maker: "u-1" }, CLEAR)).toEqual([
      'it: "u-1~"… → clear',
      'maker: "u-1~"… → clear',
    ]);
    expect(answers(purpose, { it: "a", quota: "b" }, CLEAR)).toEqual(['it: "b" → clear', 'quota: "a" → clear']);
  });

  test("never to a value that the dictionary does not allow", () => {
    const bounded = one(aFact({ type: "integer", minimum: 1, maximum: 7 }), "lessThanInclusive", 7);

    expect(whatWouldChange(bounded, { facts: { it: 5 } }, AT, CLEAR)).toEqual({ changes: [], complete: true });
  });
});

describe("a computed fact is changed by what it is computed from", () => {
  const total = derived("integer", { "+": [{ var: "paid" }, { var: "asked" }] });

  test("in steps of the unit of that fact", () => {
    const policy = one(total, "greaterThan", 300, { paid: "integer", asked: aFact({ minimum: 0 }) });

    expect(answers(policy, { paid: 200, asked: 140 }, CLEAR)).toEqual(["paid: 160 → clear", "asked: 100 → clear"]);
    expect(answers(policy, { paid: 310, asked: 40 }, CLEAR)).toEqual(["paid: 260 → clear"]);
  });

  test("up to the last value that the dictionary allows", () => {
    const policy = one(total, "greaterThanInclusive", 10, {
      paid: aFact({ maximum: 10 }),
      asked: aFact({ maximum: 0 }),
    });

    expect(answers(policy, { paid: 5, asked: 0 })).toEqual(["paid: 10 → stop"]);
  });

  test("an amount to whole units", () => {
    const yuan = aFact({ type: "money", unit: "yuan" });
    const sum = derived("money", { "+": [{ var: "paid" }, { var: "asked" }] }, "yuan");
    const policy = one(sum, "greaterThan", { fact: "plan" }, { paid: yuan, asked: yuan, plan: yuan });

    expect(answers(policy, { paid: 100, asked: 40.25, plan: 130 }, CLEAR)).toEqual([
      "paid: 89 → clear",
      "asked: 30 → clear",
      "plan: 140.25 → clear",
    ]);
    expect(answers(policy, { paid: 100, asked: 40.25, plan: 140 }, CLEAR)[1]).toBe("asked: 40 → clear");
  });

  test("through several results, dates by days", () => {
    const results = {
      days: derived("integer", { daysBetween: [{ var: "from" }, { var: "to" }] }),
      late: derived("boolean", { ">": [{ var: "days" }, 30] }),
    };
    const policy = one(derived("boolean", { "!": [{ var: "late" }] }), "equal", false, {
      ...results,
      from: "date",
      to: "date",
    });

    expect(answers(policy, { from: "2026-03-01", to: "2026-05-01" }, CLEAR)).toEqual([
      'from: "2026-04-01" → clear',
      'to: "2026-03-31" → clear',
    ]);
  });

  test("unless the result was sent and not what it is computed from", () => {
    const policy = one(total, "greaterThan", 300, { paid: "integer", asked: "integer" });

    expect(answers(policy, { it: 320 }, CLEAR)).toEqual(["it: 300 → clear"]);
    expect(answers(policy, { it: 320, paid: 200 }, CLEAR)).toEqual(["it: 300 → clear"]);
  });

  test("a result that was sent beside them is left to be computed again", () => {
    const policy = one(total, "greaterThan", 300, { paid: "integer", asked: "integer" });

    expect(answers(policy, { it: 340, paid: 200, asked: 140 }, CLEAR)).toEqual([
      "paid: 160 → clear",
      "asked: 100 → clear",
    ]);
  });
});

const few = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };

describe("missing and unusable facts are supplied", () => {
  const atLeastThree = one("integer", "lessThan", 3);

  test.each<readonly [Facts, Question | undefined, string[]]>([
    [{}, CLEAR, ["it: 3 → clear"]],
    [{}, undefined, ["it: 3 → clear", "it: 2 → stop"]],
    [{ it: null }, { target: "stop" }, ["it: 2 → stop"]],
    [{ it: "three" }, CLEAR, ["it: 3 → clear"]],
  ])("%j for %j: %j", (sent, question, expected) => {
    expect(answers(atLeastThree, sent, question)).toEqual(expected);
  });

  test("what was sent is told as it was sent, and nothing where nothing was", () => {
    const [wrong, missing] = [{ it: "three" }, {}].map(
      (sent) => whatWouldChange(atLeastThree, { facts: sent }, AT, CLEAR).changes[0]?.facts[0],
    );

    expect(wrong).toMatchObject({ fact: "it", before: "three", after: 3 });
    expect(missing).not.toHaveProperty("before");
  });

  test.each<readonly [unknown, string]>([
    ["boolean", "true"],
    ["date", '"2026-09-18"'],
    ["dateTime", '"2026-09-18T00:00:00.000Z"'],
    ["string", '"~"'],
    [aFact({ type: "integer", minimum: 2 }), "2"],
    [aFact({ type: "money", unit: "yuan", minimum: 2 }), "2"],
    [aFact({ type: "integer", maximum: -4 }), "-4"],
    [anEnum("a", "b"), '"a"'],
    [aListOf("integer"), "[]"],
  ])("one that every case must have, with any value of its type: %j, such as %s", (fact, value) => {
    const it = {
      ...(typeof fact === "string" ? aFact() : {}),
      ...Object(typeof fact === "string" ? { type: fact } : fact),
    };
    const policy = compiled(
      aPolicy({ facts: { bids: "integer", it: { ...it, required: true } }, rules: [aRule("few", few)] }),
    );

    expect(answers(policy, { bids: 3 }, CLEAR)[0]).toBe(`it: ${value}… → clear`);
  });

  test("a computed one as itself, or by the one input that is missing", () => {
    const total = derived("integer", { "+": [{ var: "paid" }, { var: "asked" }] });
    const policy = one(total, "greaterThan", 300, { paid: "integer", asked: "integer" });

    expect(answers(policy, { paid: 200 }, CLEAR)).toEqual(["it: 300 → clear", "asked: 0 → clear"]);
  });

  test("a fact that must only be known may have any value; one that was sent is never withdrawn", () => {
    const unknown = one("integer", "missing", true);
    const known = one("integer", "exists", true);

    expect(answers(unknown, {}, CLEAR)).toEqual(["it: 0… → clear"]);
    expect(whatWouldChange(known, { facts: { it: 1 } }, AT, CLEAR)).toEqual({ changes: [], complete: true });
  });
});

test("what cannot be made up is not: a text in a given form", () => {
  expect(whatWouldChange(one("string", "not:matches", "^[0-9]{6}$"), { facts: { it: "x" } }, AT, CLEAR)).toEqual({
    changes: [],
    complete: true,
  });
});
