import fc from "fast-check";
import { expect, test } from "vitest";

import { NO_RECORD, outcomeWord } from "../../../engine/core/decide/outcome.ts";
import { anyCondition, anyPartialCase, anyWholeCase, FACTS, PARAMETERS, SHARED } from "../../support/any-condition.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";

type Facts = Readonly<Record<string, unknown>>;

function decider(condition: unknown): (facts: Facts) => string {
  const rules = [aRule("the-rule", { all: [condition] })];
  const policy = compiled(aPolicy({ facts: FACTS, parameters: PARAMETERS, conditions: SHARED, rules }));
  const [rule] = policy.on("2026-09-18").rules;
  return (facts) => outcomeWord(rule?.decide(policy.readFacts(facts).values, NO_RECORD) ?? 3);
}

/** The whole case, where the partial one says nothing: missing facts and missing fields of records. */
function filled(partial: Facts, whole: Facts): Facts {
  const bidders = Array.isArray(partial["bidders"]) ? partial["bidders"] : whole["bidders"];
  const fields = { price: 1, local: false };
  const completed = Array.isArray(bidders) ? bidders.map((bidder: object) => ({ ...fields, ...bidder })) : [];
  return { ...whole, ...partial, bidders: completed };
}

test("what was decided on some facts stays decided the same on all of them", () => {
  const seen = { pass: 0, fail: 0, unknown: 0 };

  fc.assert(
    fc.property(anyCondition, anyPartialCase, anyWholeCase, (condition, partial, whole) => {
      const decide = decider(condition);
      const before = decide(partial);
      const after = decide(filled(partial, whole));
      seen[before === "pass" || before === "fail" ? before : "unknown"] += 1;
      expect(after).not.toBe("unknown");
      if (before !== "unknown") expect(after).toBe(before);
    }),
    { numRuns: 600, seed: 7 },
  );

  expect(Math.min(...Object.values(seen))).toBeGreaterThan(40);
});

test("removing any one fact leaves a decision or makes it unknown, never another", () => {
  fc.assert(
    fc.property(anyCondition, anyWholeCase, (condition, whole) => {
      const decide = decider(condition);
      const before = decide(whole);
      for (const name of Object.keys(whole)) {
        const { [name]: _removed, ...rest } = whole;
        expect([before, "unknown"]).toContain(decide(rest));
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
