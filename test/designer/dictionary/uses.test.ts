import { expect, test } from "vitest";

import { usesOfFact, usesOfParameter } from "../../../designer/dictionary/uses.ts";
import { aFact } from "../../support/a-fact.ts";
import { aRule } from "../../support/a-policy.ts";

const inner = { any: [{ not: { fact: "bids", operator: "greaterThan", value: { parameter: "limit" } } }] };
const pack = {
  rules: [
    aRule("deep", inner),
    aRule(
      "told",
      { all: [{ fact: "other", operator: "equal", value: 1 }] },
      { message: { zh: "有{bids}份", en: "x" } },
    ),
    aRule("unrelated", { all: [{ fact: "bidsTotal", operator: "equal", value: 1 }] }),
  ],
  conditions: [
    {
      name: "shared",
      title: { zh: "共享", en: "Shared" },
      conditions: { fact: "x", operator: "equal", value: { fact: "bids" } },
    },
  ],
  facts: {
    facts: {
      bids: { ...aFact(), formula: { var: "bids" } },
      ratio: { ...aFact(), formula: { "/": [{ var: "bids.count" }, { parameter: "limit" }] } },
    },
  },
};

test("a fact is used by conditions at any depth, by the other side, by messages, and by the formulas of other facts", () => {
  expect(usesOfFact("bids", pack).map(({ kind, name }) => [kind, name])).toEqual([
    ["rule", "deep"],
    ["rule", "told"],
    ["condition", "shared"],
    ["fact", "ratio"],
  ]);
});

test("a parameter is used by conditions and formulas", () => {
  expect(usesOfParameter("limit", pack).map(({ kind, name }) => [kind, name])).toEqual([
    ["rule", "deep"],
    ["fact", "ratio"],
  ]);
});

test("what nobody names is used by nobody", () => {
  expect(usesOfFact("bid", pack)).toEqual([]);
  expect(usesOfParameter("bids", pack)).toEqual([]);
});
