import { expect, test } from "vitest";

import { placeholderFindings } from "../../../engine/core/check/placeholder-findings.ts";
import { PLACEHOLDER_TEXTS } from "../../../engine/core/model/placeholder-texts.ts";
import { aFact, TEXT } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aPower, aRule, aShared, compiled } from "../../support/a-policy.ts";
import { anExample } from "../../support/an-example.ts";

const few = { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest" } }] };
type Parts = NonNullable<Parameters<typeof aPolicy>[0]>;

function told(parts: Parts, cases = [anExample("one", {})]): string[] {
  const policy = compiled(
    aPolicy({
      facts: { bids: "integer" },
      parameters: [aParameter("fewest", "integer", { "2009-01-01": 3 })],
      rules: [aRule("few", few)],
      ...parts,
    }),
  );
  return placeholderFindings(policy, { conditions: parts.conditions ?? [], cases }).map(
    ({ code, document, pointer }) => `${code} ${document}#${pointer}`,
  );
}

test("a policy in which everything is written has none", () => {
  expect(told({ conditions: [aShared("shared", few)] })).toEqual([]);
});

test.each<readonly [string, Parts]>([
  ["power#/goal", { power: aPower({ goal: PLACEHOLDER_TEXTS.toBeGiven }) }],
  ["facts#/facts/bids/label", { facts: { bids: aFact({ label: PLACEHOLDER_TEXTS.fact }) } }],
  [
    "parameters/fewest#/title",
    { parameters: [aParameter("fewest", "integer", { "2009-01-01": 3 }, { title: PLACEHOLDER_TEXTS.parameter })] },
  ],
  [
    "conditions/shared#/title",
    { conditions: [{ name: "shared", title: PLACEHOLDER_TEXTS.condition, conditions: few }] },
  ],
  ["rules/few#/event/params/message", { rules: [aRule("few", few, { message: PLACEHOLDER_TEXTS.rule })] }],
  [
    "rules/few#/basis/0/note",
    { rules: [aRule("few", few, { basis: [{ law: "招标投标法", note: PLACEHOLDER_TEXTS.toBeGiven }] })] },
  ],
])("it is told at %s", (place, parts) => {
  expect(told(parts)).toEqual([`TEXT_NOT_GIVEN ${place}`]);
});

test("it is told of an example case, but not of what systems send in it", () => {
  const facts = { note: PLACEHOLDER_TEXTS.toBeGiven };
  expect(told({}, [anExample("one", facts, { why: PLACEHOLDER_TEXTS.toBeGiven })])).toEqual([
    "TEXT_NOT_GIVEN cases/one#/why",
  ]);
});

test("one language that is still to be written is enough", () => {
  expect(told({ power: aPower({ goal: { ...TEXT, en: "To be given" } }) })).toEqual(["TEXT_NOT_GIVEN power#/goal"]);
});
