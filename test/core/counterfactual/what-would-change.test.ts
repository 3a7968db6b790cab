import { describe, expect, test } from "vitest";

import type { CompiledPolicy } from "../../../engine/core/compile/compiled-policy.ts";
import { whatWouldChange, type Question } from "../../../engine/core/counterfactual/what-would-change.ts";
import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { aPolicy, aPower, aRule, compiled } from "../../support/a-policy.ts";
import { answers, CLEAR } from "../../support/counterfactual-answers.ts";
import { AT } from "../../support/outcome-of.ts";

type Facts = Readonly<Record<string, unknown>>;

const FEW = { fact: "bids", operator: "lessThan", value: 3 };
const URGENT = { fact: "urgent", operator: "equal", value: true };
const few = { all: [FEW] };
const urgent = { all: [URGENT] };
const FACTS = { bids: "integer", urgent: "boolean" };

const opened = (operator: string): Facts => ({ all: [{ fact: "on", operator, value: "2020-01-01" }] });

describe("where one fact is not enough, the fewest together", () => {
  test("one for each rule that must not fire", () => {
    const policy = compiled(aPolicy({ facts: FACTS, rules: [aRule("few", few), aRule("hurried", urgent)] }));

    expect(answers(policy, { bids: 1, urgent: true }, CLEAR)).toEqual(["bids: 3, urgent: false → clear"]);
  });

  test("one for each test that must pass, or must not", () => {
    const both = compiled(aPolicy({ facts: FACTS, rules: [aRule("both", { all: [FEW, URGENT] })] }));
    const either = compiled(aPolicy({ facts: FACTS, rules: [aRule("either", { any: [few, urgent] })] }));

    expect(answers(both, { bids: 9, urgent: false })).toEqual(["bids: 2, urgent: true → stop"]);
    expect(answers(either, { bids: 1, urgent: true })).toEqual(["bids: 3, urgent: false → clear"]);
  });

  test("the same fact further, where passing under one limit reaches the next", () => {
    const nearly = { all: [{ fact: "days", operator: "between", value: [48, 60] }] };
    const rules = [
      aRule("late", { all: [{ fact: "days", operator: "greaterThan", value: 60 }] }),
      aRule("nearly-late", nearly, { grade: "C" }),
    ];
    const policy = compiled(aPolicy({ facts: { days: "integer" }, rules }));

    expect(answers(policy, { days: 61 })).toEqual(["days: 60 → remind"]);
    expect(answers(policy, { days: 61 }, CLEAR)).toEqual(["days: 47 → clear"]);
  });

  test("four at most, and that more were not looked for is said", () => {
    const names = ["a", "b", "c", "d", "e"];
    const rules = names.map((fact) => aRule(fact, { all: [{ fact, operator: "equal", value: true }] }));
    const many = compiled(aPolicy({ facts: Object.fromEntries(names.map((name) => [name, "boolean"])), rules }));
    const sent = (...ill: string[]): Facts => Object.fromEntries(names.map((name) => [name, ill.includes(name)]));

    expect(answers(many, sent("a", "b", "c", "d"), CLEAR)).toEqual(["a: false, b: false, c: false, d: false → clear"]);
    expect(whatWouldChange(many, { facts: sent(...names) }, AT, CLEAR)).toEqual({ changes: [], complete: false });
  });
});

describe("what is asked for", () => {
  const rules = [
    aRule("none", { all: [{ fact: "bids", operator: "lessThan", value: 1 }] }),
    aRule("few", { all: [{ fact: "bids", operator: "between", value: [1, 2] }] }, { grade: "B" }),
    aRule("hurried", urgent, { grade: "C", priority: 9 }),
  ];
  const policy = compiled(aPolicy({ facts: FACTS, rules }));

  test.each<readonly [Facts, Question | undefined, string[]]>([
    [{ bids: 0, urgent: false }, { target: "control" }, ["bids: 1 → control"]],
    [{ bids: 0, urgent: false }, { target: "B" }, ["bids: 1 → control"]],
    [{ bids: 0, urgent: false }, { target: "C" }, ["bids: 3, urgent: true → remind"]],
    [{ bids: 9, urgent: false }, { target: "A" }, ["bids: 0 → stop"]],
    [{ bids: 2, urgent: true }, CLEAR, ["urgent: false, bids: 3 → clear"]],
    [{ bids: 2, urgent: true }, undefined, ["bids: 3 → remind", "bids: 0 → stop"]],
    [{ bids: 9, urgent: false }, undefined, ["urgent: true → remind", "bids: 2 → control", "bids: 0 → stop"]],
    [{ bids: 9, urgent: false }, { most: 2 }, ["urgent: true → remind", "bids: 2 → control"]],
    [{ bids: 9, urgent: false }, CLEAR, []],
    [{ bids: 0, urgent: false }, { target: "A" }, []],
    [{ bids: 0, urgent: false }, { target: "incomplete" }, []],
  ])("%j for %j: %j", (sent, question, expected) => {
    expect(answers(policy, sent, question)).toEqual(expected);
  });

  test("a stop needs nothing more to be known", () => {
    expect(answers(policy, { bids: 9 }, { target: "stop" })).toEqual(["bids: 0 → stop"]);
    expect(answers(policy, { bids: 0 }, CLEAR)).toEqual(["bids: 3, urgent: false → clear"]);
  });

  test("each answer says which test turns, and what is no longer found and newly found", () => {
    expect(whatWouldChange(policy, { facts: { bids: 0, urgent: false } }, AT, { target: "B" })).toEqual({
      changes: [
        {
          facts: [
            {
              fact: "bids",
              before: 0,
              after: 1,
              example: false,
              because: { rule: "none", pointer: "/all/0", outcome: "fail" },
            },
          ],
          verdict: "control",
          caseGrade: "B",
          removes: ["none"],
          adds: ["few"],
        },
      ],
      complete: true,
    });
  });

  test("a change that brings the case under another law counts only if that law agrees", () => {
    const effective = { from: "2009-01-01", to: "2019-12-31" };
    const old = aRule("old", opened("before"), { effective });
    const power = aPower({ openedBy: "on" });
    const under = (...newer: Rule[]): CompiledPolicy =>
      compiled(aPolicy({ power, facts: { on: "date" }, rules: [old, ...newer] }));
    const same = aRule("new", opened("onOrAfter"), { effective: { from: "2020-01-01" } });
    const other = aRule("other", opened("before"), { effective: { from: "2020-01-01" } });

    expect(answers(under(same), { on: "2019-12-31" }, CLEAR)).toEqual([]);
    expect(answers(under(other), { on: "2019-12-31" }, CLEAR)).toEqual(['on: "2020-01-01" → clear']);
  });

  test("nothing helps a case that the policy cannot judge", () => {
    const old = { facts: { bids: 0, urgent: false }, openedAt: "2001-01-01" };

    expect(whatWouldChange(policy, old, AT)).toEqual({ changes: [], complete: true });
  });
});

test("a huge case stops at its bounds, and says so", () => {
  const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
  const rules = names.map((fact) => aRule(`r-${fact}`, { all: [{ fact, operator: "equal", value: true }] }));
  const policy = compiled(aPolicy({ facts: Object.fromEntries(names.map((name) => [name, "boolean"])), rules }));

  expect(whatWouldChange(policy, { facts: {} }, AT, CLEAR)).toEqual({ changes: [], complete: false });
});
