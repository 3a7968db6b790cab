import { expect, test } from "vitest";

import { paintOf } from "../../../designer/trial/paint-of.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { aMap, aStep } from "../../support/a-map.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const AT = "2026-09-18T09:30:00+08:00";
const policy = compiled(
  aPolicy({
    facts: { bids: "integer", price: "integer" },
    rules: [
      aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] }),
      aRule("many-bids", { all: [{ fact: "bids", operator: "greaterThan", value: 9 }] }),
      aRule("high-price", { all: [{ fact: "price", operator: "greaterThan", value: 100 }] }),
      aRule(
        "repealed",
        { all: [{ fact: "bids", operator: "lessThan", value: 3 }] },
        {
          effective: { from: "2009-01-01", to: "2010-01-01" },
        },
      ),
    ],
  }),
);
const evaluation = evaluate(policy, { facts: { bids: 2 } }, AT, "all");

function markOf(...rules: string[]): string | undefined {
  return paintOf(aMap([aStep("S1", { rules })]), evaluation)["S1"];
}

test("a step where one rule fired is marked as fired, whatever the others came to", () => {
  expect(markOf("high-price", "many-bids", "few-bids")).toBe("fired");
});

test("a step where none fired and one is undecided is unknown", () => {
  expect(markOf("many-bids", "high-price")).toBe("unknown");
});

test("a step passed when all its rules were decided and none fired", () => {
  expect(markOf("many-bids")).toBe("passed");
});

test("a step without rules, or with rules not in force, says nothing", () => {
  expect(markOf()).toBeUndefined();
  expect(markOf("repealed")).toBeUndefined();
});
