import { expect, test } from "vitest";

import { attachableRules, ruleSentence } from "../../../designer/inspector/step/rule-search.ts";
import { aFact } from "../../support/a-fact.ts";
import { aParameter, aRule } from "../../support/a-policy.ts";

const CONDITION = { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "bids-minimum" } }] };

function titled(name: string, zh: string, en: string): ReturnType<typeof aRule> {
  return aRule(name, CONDITION, { title: { zh, en }, ref: `EX01-${name}` });
}

function found(typed: string): readonly string[] {
  return attachableRules(RULES, [], typed).offered.map(({ name }) => name);
}

const RULES = [titled("r1", "投标人不足", "Too few bidders"), titled("r2", "保证金过高", "Deposit over the cap")];

test("rules are found by what stands in their title in either language, their name or their number", () => {
  expect(found("投标")).toEqual(["r1"]);
  expect(found(" DEPOSIT ")).toEqual(["r2"]);
  expect(found("EX01-r2")).toEqual(["r2"]);
  expect(found("")).toEqual(["r1", "r2"]);
});

test("a rule that is attached is not offered", () => {
  expect(attachableRules(RULES, ["r1"], "").offered.map(({ name }) => name)).toEqual(["r2"]);
});

test("twelve are offered at once, and how many more there are is told", () => {
  const many = Array.from({ length: 15 }, (_, index) => titled(`r${index}`, "规则", "Rule"));

  expect(attachableRules(many, [], "")).toMatchObject({ offered: { length: 12 }, more: 3 });
});

test("the sentence of a rule has the labels of facts and parameters where their values will stand", () => {
  const message = { zh: "只有{bids}家，少于{bids-minimum}家，{toString}", en: "Only {bids} of {bids-minimum}" };
  const facts = { facts: { bids: aFact({ label: { zh: "投标人数", en: "number of bids" } }) } };
  const parameters = [aParameter("bids-minimum", "integer", {}, { title: { zh: "最低家数", en: "the least" } })];

  expect(ruleSentence(aRule("r1", CONDITION, { message }), { facts, parameters })).toEqual({
    zh: "只有〔投标人数〕家，少于〔最低家数〕家，〔toString〕",
    en: "Only [number of bids] of [the least]",
  });
});
