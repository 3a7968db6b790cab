import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { DatedRule } from "../../../engine/core/decide/dated-policy.ts";
import { NO_RECORD, PASS, UNKNOWN, type Slots } from "../../../engine/core/decide/outcome.ts";
import { indexRules } from "../../../engine/core/decide/rule-index.ts";
import type { CompiledPolicy } from "../../../engine/core/compile/compiled-policy.ts";
import { anyCondition, anyPartialCase, FACTS, PARAMETERS, SHARED } from "../../support/any-condition.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const DAY = "2026-09-18";

function policyOf(conditions: readonly unknown[], facts: Readonly<Record<string, unknown>> = FACTS): CompiledPolicy {
  const rules = conditions.map((condition, index) => aRule(`rule-${index}`, { all: [condition] }));
  return compiled(aPolicy({ facts, parameters: PARAMETERS, conditions: SHARED, rules }));
}

/** Positions of the rules that the index would look at. */
function reached(policy: CompiledPolicy, values: Slots): number[] {
  const { rules, parameters } = policy.on(DAY);
  const found: number[] = [];
  const plans = rules.map(({ compiled: { plan } }) => plan);
  indexRules(plans, parameters).reachable(values, (position) => void found.push(position));
  return found.toSorted((first, second) => first - second);
}

describe("deciding through the index", () => {
  test("gives what deciding every rule gives, unusable facts included", () => {
    fc.assert(
      fc.property(
        fc.array(anyCondition, { minLength: 1, maxLength: 12 }),
        fc.array(anyPartialCase, { minLength: 5, maxLength: 5 }),
        fc.constantFrom(...Object.keys(FACTS)),
        (conditions, cases, broken) => {
          const policy = policyOf(conditions);
          const { rules, decide } = policy.on(DAY);
          for (const facts of [...cases, ...cases.map((sent) => ({ ...sent, [broken]: { odd: true } }))]) {
            const { values } = policy.readFacts(facts);
            const outcomes = rules.map((rule) => rule.decide(values, NO_RECORD));
            const those = (wanted: number): DatedRule[] => rules.filter((_, index) => outcomes[index] === wanted);
            expect(decide(values)).toEqual({ fired: those(PASS), undecided: those(UNKNOWN) });
          }
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });

  test("looks at no rule twice", () => {
    const policy = policyOf(fc.sample(anyCondition, { numRuns: 100, seed: 2 }));
    for (const facts of fc.sample(anyPartialCase, { numRuns: 30, seed: 2 })) {
      const found = reached(policy, policy.readFacts(facts).values);
      expect(new Set(found).size).toBe(found.length);
    }
  });
});

const is = (fact: string, operator: string, value: unknown): unknown => ({ fact, operator, value });

describe("the index leaves out what cannot fire", () => {
  const facts = { bids: "integer", code: "string", urgent: "boolean" };

  test.each([
    ["equal", [1, 2, 3], 2, [1]],
    ["greaterThan", [1, 2, 3], 2, [0]],
    ["greaterThanInclusive", [1, 2, 3], 2, [0, 1]],
    ["lessThan", [1, 2, 3], 2, [2]],
    ["lessThanInclusive", [1, 2, 3], 2, [1, 2]],
    ["in", [[1, 2], [2, 2], [], [3]], 2, [0, 1]],
    ["notEqual", [1, 2], 2, [0, 1]],
    ["not:equal", [1, 2], 2, [0, 1]],
  ])("%s %j on 2 reaches rules %j", (operator, limits, sent, expected) => {
    const policy = policyOf(
      limits.map((limit) => is("bids", operator, limit)),
      facts,
    );

    expect(reached(policy, policy.readFacts({ bids: sent }).values)).toEqual(expected);
  });

  test.each([
    ["not sent", {}],
    ["unusable", { bids: "two" }],
  ])("but a fact %s reaches all of its rules", (_how, sent) => {
    const policy = policyOf([is("bids", "equal", 1), is("bids", "lessThan", 2), is("bids", "in", [])], facts);

    expect(reached(policy, policy.readFacts(sent).values)).toEqual([0, 1, 2]);
  });

  test("so the cost of a case does not grow with two thousand rules that it cannot reach", () => {
    const rules = Array.from({ length: 2_000 }, (_, index) => ({
      all: [is("urgent", "equal", true), is("code", "equal", `c-${index}`), is("bids", "greaterThan", index % 7)],
    }));
    const policy = policyOf(rules, facts);

    expect(reached(policy, policy.readFacts({ urgent: true, code: "c-1234", bids: 6 }).values)).toHaveLength(1);
  });

  test("of several tests the rule is found by the one that the fewest cases pass", () => {
    const limits = Array.from({ length: 50 }, (_, index) => is("bids", "greaterThan", index));
    const choosy = { all: [is("urgent", "equal", true), is("bids", "greaterThan", 49)] };
    const policy = policyOf([...limits, choosy], facts);
    const isReached = (bids: number): boolean =>
      reached(policy, policy.readFacts({ urgent: true, bids }).values).some(
        (position) => policy.on(DAY).rules[position]?.compiled.rule.name === "rule-50",
      );

    expect(isReached(49)).toBe(false);
    expect(isReached(50)).toBe(true);
  });

  test("tests under any or not are no key, unless the group has one member", () => {
    const conditions = [{ any: [is("bids", "equal", 1), is("code", "equal", "x")] }, { not: is("bids", "equal", 1) }];
    const policy = policyOf([...conditions, { any: [is("bids", "equal", 1)] }], facts);

    expect(reached(policy, policy.readFacts({ bids: 5, code: "y" }).values)).toEqual([0, 1]);
  });
});
