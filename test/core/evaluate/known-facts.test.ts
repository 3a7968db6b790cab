import { expect, test } from "vitest";

import { knownFacts } from "../../../engine/core/evaluate/known-facts.ts";
import { aFact } from "../../support/a-fact.ts";
import { aPolicy, compiled } from "../../support/a-policy.ts";

const AT = "2026-09-18T09:30:00+08:00";
const policy = compiled(
  aPolicy({
    facts: {
      deposit: aFact({ type: "money", unit: "wanYuan" }),
      estimate: aFact({ type: "money", unit: "wanYuan" }),
      ratio: aFact({
        type: "decimal",
        unit: "ratio",
        source: "derived",
        formula: { "/": [{ var: "deposit" }, { var: "estimate" }] },
      }),
    },
  }),
);

test("a derived fact is known when its inputs are, in the form of the API", () => {
  expect(knownFacts(policy, { facts: { deposit: 2, estimate: 100 } }, AT)).toEqual({
    deposit: 2,
    estimate: 100,
    ratio: 0.02,
  });
});

test("what is missing, null or unusable is not known, and nothing is derived from it", () => {
  expect(knownFacts(policy, { facts: { deposit: null, estimate: 100 } }, AT)).toEqual({ estimate: 100 });
  expect(knownFacts(policy, { facts: { deposit: "two", estimate: 100 } }, AT)).toEqual({ estimate: 100 });
});
