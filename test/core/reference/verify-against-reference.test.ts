import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CompiledPolicy } from "../../../engine/core/compile/compiled-policy.ts";
import type { CaseFile, NamedCondition } from "../../../engine/core/model/formats.generated.ts";
import {
  verifyAgainstReference,
  type ReferenceReport,
} from "../../../engine/core/reference/verify-against-reference.ts";
import { aFact, aListOf, anEnum, records, TEXT } from "../../support/a-fact.ts";
import { anyCondition, anyWholeCase, FACTS, PARAMETERS } from "../../support/any-condition.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const facts = {
  bids: "integer",
  lots: "integer",
  code: "string",
  closedOn: "date",
  method: anEnum("open", "invited"),
  scores: aListOf("integer"),
  deposits: records({ lot: "string", price: aFact({ type: "money", unit: "yuan" }) }),
};
const TOO_FEW: NamedCondition = {
  name: "too-few",
  title: TEXT,
  conditions: { fact: "bids", operator: "lessThan", value: { parameter: "fewest-bids" } },
};

function policyOf(...conditions: unknown[]): CompiledPolicy {
  const rules = conditions.map((condition, index) => aRule(`rule-${index}`, { all: [condition] }));
  return compiled(aPolicy({ facts: { ...facts, ...FACTS }, parameters: PARAMETERS, conditions: [TOO_FEW], rules }));
}

function verify(policy: CompiledPolicy, cases: readonly CaseFile[] = []): Promise<ReferenceReport> {
  return verifyAgainstReference({ policy, conditions: [TOO_FEW], date: "2026-09-18", cases, seed: 1, generated: 60 });
}

/** A policy whose rules are decided by those of another: it says one thing and does the other. */
function faulty(said: CompiledPolicy, done: CompiledPolicy): CompiledPolicy {
  return {
    ...said,
    on: (date) => {
      const { rules } = done.on(date);
      const dated = said.on(date);
      return {
        ...dated,
        rules: dated.rules.map((rule, index) => ({ ...rule, decide: rules[index]?.decide ?? rule.decide })),
      };
    },
  };
}

test.each([
  [{ fact: "name", operator: "matches", value: "（集团）" }],
  [{ fact: "name", operator: "not:matches", value: " （外）" }],
  [{ fact: "account", operator: "matches", value: "^6222 0001$" }],
  [{ fact: "account", operator: "equal", value: "6222 0001" }],
  [{ fact: "kind", operator: "equal", value: "甲（一）" }],
])("no difference is seen in what is written in full width or with blanks: %j", async (condition) => {
  const policy = compiled(
    aPolicy({
      facts: { name: "string", account: aFact({ type: "string", identifier: true }), kind: anEnum("甲（一）", "乙") },
      rules: [aRule("the-rule", { all: [condition] })],
    }),
  );
  const cases = ["某（集团）公司", "某集团公司", "张 （外）", "外"].map((name) => ({
    facts: { name, account: "6222 0001", kind: "甲（一）" },
  }));

  expect((await verify(policy, cases)).differences).toEqual([]);
});

describe("an operator that decides wrongly is caught", () => {
  test.each([
    ["bids", "lessThan", "lessThanInclusive", 3],
    ["bids", "lessThanInclusive", "lessThan", 3],
    ["bids", "greaterThan", "greaterThanInclusive", 3],
    ["bids", "greaterThanInclusive", "greaterThan", 3],
    ["bids", "equal", "notEqual", 3],
    ["bids", "in", "notIn", [1, 2]],
    ["bids", "not:in", "in", [1, 2]],
    ["bids", "swap:lessThan", "lessThan", 3],
    ["closedOn", "before", "onOrBefore", "2012-02-01"],
    ["closedOn", "onOrBefore", "before", "2012-02-01"],
    ["closedOn", "after", "onOrAfter", "2012-02-01"],
    ["closedOn", "onOrAfter", "after", "2012-02-01"],
    ["code", "startsWith", "equal", "u-1"],
    ["code", "matches", "startsWith", "-2"],
    ["scores", "contains", "doesNotContain", 3],
    ["scores", "someFact:greaterThan", "everyFact:greaterThan", 100],
    ["deposits", "someRecord", "everyRecord", { fact: "lot", operator: "equal", value: "u-101" }],
    ["deposits", "noRecord", "someRecord", { fact: "lot", operator: "equal", value: "u-101" }],
    ["deposits", "everyRecord", "noRecord", { fact: "lot", operator: "equal", value: "u-101" }],
  ])("%s %s done as %s", async (fact, said, done, value) => {
    const right = policyOf({ fact, operator: said, value });
    const wrong = policyOf({ fact, operator: done, value });

    expect((await verify(right)).differences).toEqual([]);
    expect((await verify(faulty(right, wrong))).differences).toContainEqual(
      expect.objectContaining({ rule: "rule-0" }),
    );
  });

  test("with the facts that show it and who said what", async () => {
    const [right, wrong] = [policyOf(of("bids", "lessThan", 3)), policyOf(of("bids", "lessThanInclusive", 3))];
    const { differences } = await verify(faulty(right, wrong));

    expect(differences[0]).toEqual({ rule: "rule-0", ours: true, reference: false, facts: { bids: 3 } });
  });

  test("with the facts as a system would send them, money in its unit and records as objects", async () => {
    const { differences } = await verify(faulty(policyOf(dear("someRecord")), policyOf(dear("noRecord"))), [
      { facts: { deposits: [{ lot: "a", price: 100.01 }] } },
    ]);

    expect(differences[0]).toMatchObject({ ours: false, facts: { deposits: [{ lot: "a", price: 100.01 }] } });
  });

  test("a between that leaves out an end, by the cases at its boundary", async () => {
    const [right, wrong] = [policyOf(of("bids", "between", [3, 5])), policyOf(of("bids", "between", [3, 4]))];

    expect((await verify(faulty(right, wrong))).differences).toContainEqual(
      expect.objectContaining({ ours: false, reference: true, facts: { bids: 5 } }),
    );
  });
});

describe("sound policies do not differ", () => {
  test.each([
    [of("bids", "between", [{ parameter: "fewest-bids" }, { fact: "lots" }])],
    [of("bids", "in", [1, { fact: "lots" }, { parameter: "fewest-bids" }])],
    [of("bids", "notIn", [{ fact: "lots" }])],
    [of("method", "in", ["open"])],
    [of("scores", "intersects", [1, 2, 200])],
    [of("scores", "everyFact:not:between", [3, 50])],
    [of("scores", "intersects", { fact: "scores" })],
    [of("bids", "someValue:equal", [1, 2])],
    [{ condition: "too-few" }],
    [{ not: { condition: "too-few" } }],
    [of("deposits", "someRecord", { all: [of("price", "greaterThan", 100), of("lot", "not:equal", "")] })],
    [of("deposits", "someRecord", of("lot", "in", ["u-101"]))],
    [of("deposits", "someRecord", of("price", "between", [0, 1_000_000]))],
    [of("deposits", "noRecord", of("lot", "equal", { fact: "code" }))],
    [of("deposits", "someRecord", of("code", "equal", "u-101"))],
    [of("deposits", "someRecord", { any: [{ condition: "too-few" }, of("lot", "startsWith", "u")] })],
    [of("deposits", "everyRecord", of("lot", "matches", "^u-"))],
    [of("bids", "exists", true)],
    [of("bids", "missing", true)],
  ])("%j", async (condition) => {
    const report = await verify(policyOf(condition));

    expect(report.differences).toEqual([]);
    expect(report.cases).toBeGreaterThanOrEqual(60);
  });

  test("made up at random, on cases made up at random", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCondition, { minLength: 1, maxLength: 5 }),
        anyWholeCase,
        async (conditions, sent) => {
          const { differences } = await verify(policyOf(...conditions), [{ facts: sent }]);
          expect(differences).toEqual([]);
        },
      ),
      { numRuns: 25, seed: 9 },
    );
  });

  test("on cases in which facts or fields are missing, where we decide otherwise on purpose", async () => {
    const policy = policyOf(of("bids", "notEqual", 3), of("deposits", "noRecord", of("price", "greaterThan", 5)), {
      not: of("lots", "lessThan", 3),
    });
    const cases = [{ facts: {} }, { facts: { bids: 3, deposits: [{ lot: "a" }] } }, { facts: { bids: "three" } }];

    expect((await verify(policy, cases)).differences).toEqual([]);
  });
});

test("the parameters and rules of the day verified are compared", async () => {
  const parameters = [aParameter("fewest-bids", "integer", { "2000-01-01": 3, "2012-02-01": 5 })];
  const rules = [aRule("few", { all: [{ condition: "too-few" }] })];
  const policy = compiled(aPolicy({ parameters, conditions: [TOO_FEW], rules }));

  for (const date of ["2012-01-31", "2012-02-01"]) {
    const input = { policy, conditions: [TOO_FEW], date, cases: [], seed: 1, generated: 10 };
    expect((await verifyAgainstReference(input)).differences).toEqual([]);
  }
});

test("a rule is compared on each values of its facts, and on the same ones once", async () => {
  const policy = faulty(policyOf(of("bids", "greaterThan", 100)), policyOf(of("bids", "equal", 7)));
  const cases = [{ bids: 8 }, { bids: 7 }, { bids: 7, lots: 1 }, { bids: 101 }].map((sent) => ({ facts: sent }));

  const { differences } = await verifyAgainstReference({
    policy,
    conditions: [TOO_FEW],
    date: "2026-09-18",
    cases,
    seed: 1,
    generated: 0,
  });

  expect(differences.map(({ facts: shown }) => shown)).toEqual([{ bids: 7 }, { bids: 101 }]);
});

test("a verification can be repeated", async () => {
  const policy = faulty(policyOf(of("bids", "lessThan", 3)), policyOf(of("bids", "greaterThan", 3)));

  expect(await verify(policy)).toEqual(await verify(policy));
});

function of(fact: string, operator: string, value: unknown): object {
  return { fact, operator, value };
}

function dear(operator: string): object {
  return of("deposits", operator, of("price", "greaterThan", 100));
}
