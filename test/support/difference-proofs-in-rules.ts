import { Engine, Rule } from "json-rules-engine";
import { expect } from "vitest";

import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import { aPolicy, aRule, aShared, compiled } from "./a-policy.ts";
import { conditionFaults, faultsOf } from "./faults-of.ts";
import { libraryFires, libraryRule, libraryRun } from "./library-run.ts";
import { AT, explanationOf } from "./outcome-of.ts";

const is = (fact: string, value: unknown): object => ({ fact, operator: "equal", value });
const facts = { bids: "integer", urgent: "boolean" };
const few = is("bids", 1);

const faults = (conditions: unknown): string[] =>
  conditionFaults(conditions, { facts }).map((fault) => fault.split(" ")[0] ?? "");

/** Proofs of the differences in what rules and runs do: each shows the library's behaviour, then ours. */
export const PROOFS_IN_RULES = {
  "empty-group": async () => {
    for (const conditions of [{ any: [] }, { all: [] }]) {
      expect((await libraryRun([libraryRule("empty", conditions)], {})).events).toHaveLength(1);
      expect(faults(conditions)).toEqual(["GROUP_EMPTY"]);
    }
  },
  "all-beside-any": async () => {
    const both = { all: [is("bids", 9)], any: [few] };
    expect((await libraryRun([libraryRule("both", both)], { bids: 1 })).events).toHaveLength(1);
    expect(faults(both)).toEqual(["ALL_BESIDE_ANY"]);
  },
  "misspelt-key": async () => {
    const misspelt = { ...is("bidder", "A"), paht: "$.grade" };
    expect(await libraryFires(misspelt, { bidder: { grade: "A" } })).toBe(false);
    expect(await libraryFires({ ...misspelt, path: "$.grade" }, { bidder: { grade: "A" } })).toBe(true);
    expect(faults({ all: [{ ...few, paht: "$.grade" }] })).toEqual(["CONDITION_KEY_UNKNOWN"]);
  },
  path: async () => {
    expect(await libraryFires({ ...few, path: "$.grade" }, { bids: 1 })).toBe(true);
    expect(faults({ all: [{ ...few, path: "$.grade" }] })).toEqual(["PATH_NOT_SUPPORTED"]);
  },
  "unknown-operator": async () => {
    const unknown = { fact: "bids", operator: "atLeast", value: 1 };
    expect(await libraryFires({ any: [{ ...few, priority: 2 }, unknown] }, { bids: 1 })).toBe(true);
    await expect(libraryFires(unknown, { bids: 1 })).rejects.toThrow("Unknown operator: atLeast");
    expect(faults({ any: [few, unknown] })).toEqual(["OPERATOR_UNKNOWN"]);
  },
  "duplicate-names": async () => {
    const twice = [libraryRule("one", { all: [few] }), libraryRule("one", { all: [few] })];
    expect((await libraryRun(twice, { bids: 1 })).events).toHaveLength(2);
    const rules = [aRule("one", { all: [few] }), aRule("one", { all: [few] })];
    expect(faultsOf(aPolicy({ rules }))).toEqual(["NAME_DUPLICATE rules/one#/name"]);
  },
  priority: async () => {
    const rule = new Rule(JSON.stringify(libraryRule("one", { all: [few] }, { priority: "abc" })));
    expect(rule.priority).toBeNaN();
    expect(faultsOf(aPolicy({ rules: [{ ...aRule("one", { all: [few] }), priority: "abc" }] }))).toEqual([
      "PRIORITY_WRONG rules/one#/priority",
    ]);
  },
  "circular-conditions": async () => {
    const engine = new Engine([JSON.parse(JSON.stringify(libraryRule("one", { condition: "a" })))]);
    engine.setCondition("a", { all: [{ condition: "a" }] });
    await expect(engine.run({})).rejects.toThrow("Maximum call stack");
    const documents = aPolicy({
      rules: [aRule("one", { condition: "a" })],
      conditions: [aShared("a", { all: [{ condition: "a" }] })],
    });
    expect(faultsOf(documents)).toEqual(["CONDITION_CIRCULAR conditions/a#/conditions/all/0/condition"]);
  },
  "deep-nesting": async () => {
    const deep: object = JSON.parse(`${'{"not":'.repeat(20_000)}${JSON.stringify(few)}${"}".repeat(20_000)}`);
    expect(() => new Rule(Object({ conditions: deep, event: { type: "one" } }))).toThrow("Maximum call stack");
    expect(faults(deep)).toEqual(["CONDITION_TOO_DEEP"]);
  },
  "proto-key": async () => {
    const hostile: object = JSON.parse('{ "fact": "bids", "operator": "equal", "value": 1, "__proto__": { "x": 1 } }');
    const rule = { conditions: { all: [hostile] }, event: { type: "one" } };
    const engine = new Engine([Object(rule)]);
    await expect(engine.run({ bids: 1 })).rejects.toThrow(TypeError);
    expect(faults({ all: [hostile] })).toEqual(["CONDITION_KEY_UNKNOWN"]);
  },
  "overlapping-runs": async () => {
    const rules = [1, 2].map((priority) => libraryRule(`rule-${priority}`, { all: [is("late", true)] }, { priority }));
    const engine = new Engine(JSON.parse(JSON.stringify(rules)));
    engine.addFact("late", async (_parameters, almanac) => later(await almanac.factValue<number>("delay")));
    const runs = await Promise.all([engine.run({ delay: 20 }), engine.run({ delay: 0 })]);
    expect(runs.map(({ events }) => events.length)).toEqual([1, 2]);

    const policy = compiled(aPolicy({ rules: [aRule("one", { all: [few] }), aRule("two", { all: [few] })] }));
    const answers = await Promise.all([1, 2, 3].map(async () => evaluate(policy, { facts: { bids: 1 } }, AT)));
    expect(answers.map(({ findings }) => findings.length)).toEqual([2, 2, 2]);
  },
  "order-of-results": async () => {
    const slow = { all: [is("slow", true)] };
    const engine = new Engine([
      {
        name: "a-slow",
        conditions: { all: [{ fact: "slow", operator: "equal", value: true }] },
        event: { type: "a-slow" },
      },
      {
        name: "b-quick",
        conditions: { all: [{ fact: "quick", operator: "equal", value: true }] },
        event: { type: "b-quick" },
      },
    ]);
    engine.addFact("slow", () => later(5));
    engine.addFact("quick", true);
    expect((await engine.run()).events.map(({ type }) => type)).toEqual(["b-quick", "a-slow"]);

    const rules = [
      aRule("b-quick", { all: [is("quick", true)] }),
      aRule("c-grave", { all: [is("quick", true)] }, { priority: 300 }),
      aRule("a-slow", slow),
    ];
    const policy = compiled(aPolicy({ facts: { slow: "boolean", quick: "boolean" }, rules }));
    const { findings } = evaluate(policy, { facts: { quick: true, slow: true } }, AT);
    expect(findings.map(({ rule }) => rule)).toEqual(["c-grave", "a-slow", "b-quick"]);
  },
  "not-reached": async () => {
    const all = [{ ...is("bids", 9), priority: 2 }, is("urgent", true)];
    const { failureResults } = await libraryRun([libraryRule("one", { all })], { bids: 1, urgent: true });
    const told = JSON.parse(JSON.stringify(failureResults[0])).conditions.all;
    expect(told[0]).toHaveProperty("result", false);
    expect(told[1]).not.toHaveProperty("result");
    expect(explanationOf({ all }, { facts, case: { bids: 1, urgent: true } })).toMatchObject({
      of: [{ outcome: "fail" }, { outcome: "notReached" }],
    });
  },
  "shared-name": async () => {
    const engine = new Engine([JSON.parse(JSON.stringify(libraryRule("one", { condition: "too-few" })))]);
    engine.setCondition("too-few", { all: [{ fact: "bids", operator: "equal", value: 1 }] });
    const { results } = await engine.run({ bids: 1 });
    expect(JSON.stringify(results[0])).not.toContain("too-few");
    const judgment = { facts, case: { bids: 1 }, shared: [aShared("too-few", { all: [few] })] };
    expect(explanationOf({ condition: "too-few" }, judgment)).toMatchObject({ kind: "condition", name: "too-few" });
  },
  "extra-keys": async () => {
    const rule = new Rule(JSON.stringify(libraryRule("one", { all: [few] }, { basis: [{ law: "招标投标法" }] })));
    expect(JSON.stringify(rule)).not.toContain("basis");
    const policy = compiled(aPolicy({ rules: [aRule("one", { all: [few] })] }));
    expect(policy.rules[0]?.rule.basis).toEqual([{ law: "招标投标法", article: "3" }]);
  },
} as const;

function later(milliseconds: number): Promise<true> {
  return new Promise((done) => {
    setTimeout(() => done(true), milliseconds);
  });
}
