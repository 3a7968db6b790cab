import { expect, test } from "vitest";

import { factGroups, type FactPlace } from "../../../designer/trial/fact-groups.ts";
import type { FactDefinition, Rule } from "../../../engine/core/model/formats.generated.ts";
import { aFact } from "../../support/a-fact.ts";
import { aRule } from "../../support/a-policy.ts";

const derived = aFact({ source: "derived", formula: {} });
const CONDITIONS = { all: [{ fact: "any", operator: "exists", value: true }] };

/** Each group as `kind: fact(inputs) fact`. */
function told(
  facts: Readonly<Record<string, FactDefinition>>,
  rules: readonly Rule[] = [],
  uses: { ofRules?: Record<string, string[]>; inputs?: Record<string, string[]> } = {},
): string[] {
  const groups = factGroups({ facts }, rules, { ofRules: {}, inputs: {}, ...uses });
  return groups.map((group) => `${group.kind === "rule" ? group.rule.name : group.kind}: ${places(group.facts)}`);
}

function places(facts: readonly FactPlace[]): string {
  return facts.map(({ name, inputs }) => (inputs.length === 0 ? name : `${name}(${places(inputs)})`)).join(" ");
}

test("what every case must have stands first, then what rules need, the strictest first, then the rest", () => {
  const facts = { idle: aFact(), late: aFact(), price: aFact(), must: aFact({ required: true }) };
  const rules = [aRule("minor", CONDITIONS, { grade: "C" }), aRule("grave", CONDITIONS, { grade: "A" })];

  expect(told(facts, rules, { ofRules: { minor: ["late", "price"], grave: ["price", "must"] } })).toEqual([
    "required: must",
    "grave: price",
    "minor: late",
    "other: idle",
  ]);
});

test("an input stands under the first fact derived from it, even where it comes before that", () => {
  const facts = {
    deposit: aFact({ required: true }),
    ratio: { ...derived, required: true },
    share: derived,
  };

  expect(told(facts, [], { inputs: { ratio: ["deposit"], share: ["deposit"] } })).toEqual([
    "required: ratio(deposit)",
    "other: share",
  ]);
});

test("facts that are derived from one another in a circle are there all the same", () => {
  expect(told({ first: derived, second: derived }, [], { inputs: { first: ["second"], second: ["first"] } })).toEqual([
    "other: first(second)",
  ]);
});

test("a name that the dictionary does not have is passed over", () => {
  expect(told({ price: aFact() }, [aRule("grave", CONDITIONS)], { ofRules: { grave: ["gone", "toString"] } })).toEqual([
    "other: price",
  ]);
});
