import { expect } from "vitest";

import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import type { Evaluation } from "../../engine/core/model/formats.generated.ts";
import { aFact, aListOf } from "./a-fact.ts";
import { aPolicy, aRule, compiled } from "./a-policy.ts";
import { conditionFaults } from "./faults-of.ts";
import { libraryFires, libraryRule, libraryRun } from "./library-run.ts";
import { AT } from "./outcome-of.ts";

const is = (fact: string, operator: string, value: unknown): object => ({ fact, operator, value });
const facts = {
  bids: "integer",
  deposit: aFact({ type: "money", unit: "yuan" }),
  code: "string",
  closedOn: "date",
  lots: aListOf("string"),
};

function ours(condition: unknown, sent: Readonly<Record<string, unknown>>, more: object = {}): Evaluation {
  const policy = compiled(aPolicy({ facts: { ...facts, ...more }, rules: [aRule("the-rule", { all: [condition] })] }));
  return evaluate(policy, { facts: sent }, AT);
}

function faults(condition: unknown): string[] {
  return conditionFaults({ all: [condition] }, { facts }).map((fault) => fault.split(" ")[0] ?? "");
}

/** Proofs of the differences in what cases are judged to be: each shows the library's behaviour, then ours. */
export const PROOFS_IN_CASES = {
  "missing-fact-fires": async () => {
    for (const condition of [is("bids", "notEqual", 3), is("bids", "notIn", [3]), { not: is("bids", "lessThan", 3) }]) {
      expect(await libraryFires(condition, {}, { allowUndefinedFacts: true })).toBe(true);
      expect(ours(condition, {})).toMatchObject({ verdict: "incomplete", findings: [] });
    }
  },
  "missing-fact-passes": async () => {
    for (const condition of [is("bids", "lessThan", 3), is("bids", "equal", 3)]) {
      expect(await libraryFires(condition, {}, { allowUndefinedFacts: true })).toBe(false);
      expect(ours(condition, {})).toMatchObject({ verdict: "incomplete", missingFacts: [{ fact: "bids" }] });
    }
  },
  "missing-fact-rejects": async () => {
    const [few, coded] = [is("bids", "lessThan", 3), is("code", "equal", "x")];
    const rules = [libraryRule("few", { all: [few] }), libraryRule("coded", { all: [coded] })];
    await expect(libraryRun(rules, { bids: 1 })).rejects.toThrow("Undefined fact: code");

    const policy = compiled(
      aPolicy({ facts, rules: [aRule("few", { all: [few] }), aRule("coded", { all: [coded] })] }),
    );
    expect(evaluate(policy, { facts: { bids: 1 } }, AT)).toMatchObject({
      verdict: "stop",
      findings: [{ rule: "few" }],
      missingFacts: [{ fact: "code" }],
    });
  },
  "text-as-number": async () => {
    expect(await libraryFires(is("bids", "lessThan", 5), { bids: "3" })).toBe(true);
    expect(await libraryFires(is("bids", "greaterThan", "10"), { bids: "9" })).toBe(true);
    expect(ours(is("bids", "lessThan", 5), { bids: "3" })).toMatchObject({
      verdict: "incomplete",
      invalidFacts: [{ fact: "bids", code: "WRONG_TYPE" }],
    });
    expect(faults(is("bids", "greaterThan", "10"))).toEqual(["OPERAND_WRONG"]);
  },
  "text-with-a-number": async () => {
    expect(await libraryFires(is("deposit", "greaterThan", 100), { deposit: "500000x" })).toBe(false);
    expect(ours(is("deposit", "greaterThan", 100), { deposit: "500000x" })).toMatchObject({
      verdict: "incomplete",
      invalidFacts: [{ fact: "deposit" }],
    });
  },
  "decimal-drift": async () => {
    expect(await libraryFires(is("sum", "equal", 0.3), { sum: 0.1 + 0.2 })).toBe(false);

    const sum = { type: "decimal", source: "derived", formula: { "+": [{ var: "a" }, { var: "b" }] } } as const;
    const more = { a: aFact({ type: "decimal" }), b: aFact({ type: "decimal" }), sum: aFact(sum) };
    expect(ours(is("sum", "equal", 0.3), { a: 0.1, b: 0.2 }, more).verdict).toBe("stop");
  },
  dates: async () => {
    const early = is("closedOn", "lessThan", "2012-03-01");
    expect(await libraryFires(early, { closedOn: new Date("2012-01-31") })).toBe(false);
    expect(await libraryFires(early, { closedOn: "2012-02-30" })).toBe(true);
    expect(ours(is("closedOn", "before", "2012-03-01"), { closedOn: "2012-01-31" }).verdict).toBe("stop");
    expect(ours(is("closedOn", "before", "2012-03-01"), { closedOn: "2012-02-30" }).verdict).toBe("incomplete");
    expect(faults(is("closedOn", "lessThan", "2012-02-01"))).toEqual(["OPERATOR_DOES_NOT_FIT"]);
  },
  "equal-on-lists": async () => {
    expect(await libraryFires(is("lots", "equal", ["a"]), { lots: ["a"] })).toBe(false);
    expect(faults(is("lots", "equal", ["a"]))).toEqual(["OPERATOR_DOES_NOT_FIT"]);
    expect(ours(is("lots", "contains", "a"), { lots: ["a"] }).verdict).toBe("stop");
  },
  "substring-in": async () => {
    expect(await libraryFires(is("code", "in", "EX01-R07"), { code: "R07" })).toBe(true);
    expect(faults(is("code", "in", "EX01-R07"))).toEqual(["OPERAND_WRONG"]);
    expect(ours(is("code", "in", ["EX01-R07"]), { code: "R07" }).verdict).toBe("clear");
  },
  "contains-on-text": async () => {
    expect(await libraryFires(is("code", "contains", "R07"), { code: "EX01-R07" })).toBe(false);
    expect(await libraryFires(is("code", "doesNotContain", "R07"), { code: "EX01-R07" })).toBe(false);
    expect(faults(is("code", "contains", "R07"))).toEqual(["OPERATOR_DOES_NOT_FIT"]);
    expect(faults(is("code", "doesNotContain", "R07"))).toEqual(["OPERATOR_DOES_NOT_FIT"]);
  },
  "operator-throws": async () => {
    await expect(libraryFires(is("bids", "in", 3), { bids: 3 })).rejects.toThrow();
    expect(faults(is("bids", "in", 3))).toEqual(["OPERAND_WRONG"]);
  },
  "inherited-facts": async () => {
    expect(await libraryFires(is("bids", "equal", 3), Object.create({ bids: 3 }))).toBe(true);
    expect(ours(is("bids", "equal", 3), Object.create({ bids: 3 }))).toMatchObject({ verdict: "incomplete" });
  },
} as const;
