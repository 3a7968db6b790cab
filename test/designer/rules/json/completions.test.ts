import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { GROUP_KEYS, RULE_KEYS, TEST_KEYS } from "../../../../designer/rules/json/completion-keys.ts";
import { completionsAt } from "../../../../designer/rules/json/completions.ts";
import { FORMULA_OPERATORS } from "../../../../engine/core/formula/operators/index.ts";
import { formulaGrammar } from "../../../../designer/rules/json/formula-grammar.ts";
import { conditionGrammar, ruleGrammar } from "../../../../designer/rules/json/grammar.ts";
import { aFact, anEnum, records } from "../../../support/a-fact.ts";
import { aMeasure, aParameter } from "../../../support/a-policy.ts";

const WORDS = {
  scope: {
    facts: {
      bids: aFact({ label: { zh: "投标人数", en: "Bids" } }),
      method: anEnum("open", "single"),
      bidders: records({ local: "boolean" }),
    },
    parameters: [aParameter("fewest", "integer", { "2009-01-01": 3 })],
    conditions: [{ name: "shared-one", title: { zh: "共享", en: "shared" }, conditions: { all: [] } }],
  },
  measures: [aMeasure("halt")],
  laws: [],
};

/** Completes at the bar in the text. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = completionsAt(text, offset, ruleGrammar(WORDS), "en");
  return { text, found, labels: found?.options.map(({ label }) => label) ?? [] };
}

describe("what can stand at the cursor", () => {
  test.each([
    ['{ "name": "x", | }', ["ref", "title", "description", "basis", "effective", "conditions", "event", "priority"]],
    ['{ "title": { "zh": "x", | } }', ["en"]],
    ['{ "basis": [{ | }] }', ["law", "article", "mechanism", "note"]],
    ['{ "event": { "params": { "grade": | } } }', ["A", "B", "C"]],
    ['{ "event": { "params": { "measures": ["|"] } } }', ["halt"]],
    ['{ "conditions": { "all": [{ | }] } }', ["all", "any", "not", "condition", "fact", "operator", "value"]],
    ['{ "conditions": { "all": [{ "fact": "bids", | }] } }', ["operator", "value"]],
    ['{ "conditions": { "all": [{ "fact": "|" }] } }', ["bids", "method", "bidders"]],
    [
      '{ "conditions": { "all": [{ "fact": "bidders", "operator": "|" }] } }',
      ["someRecord", "everyRecord", "noRecord", "exists", "missing"],
    ],
    ['{ "conditions": { "all": [{ "fact": "method", "value": | }] } }', ["open", "single"]],
    ['{ "conditions": { "all": [{ "fact": "bids", "value": { "parameter": "|" } }] } }', ["fewest"]],
    ['{ "conditions": { "any": [{ "condition": "|" }] } }', ["shared-one"]],
    [
      '{ "conditions": { "all": [{ "fact": "bidders", "operator": "someRecord", "value": { "all": [{ "fact": "|" }] } }] } }',
      ["bids", "method", "bidders", "local"],
    ],
    ['{ "conditions": { "all": [], | } }', []],
    ['{ "name": "|" }', []],
  ])("%s", (marked, labels) => {
    expect(at(marked).labels).toEqual(labels);
  });

  test("a fact comes with its words, and takes the place of what was begun", () => {
    const { text, found } = at('{ "conditions": { "all": [{ "fact": "bi|d" }] } }');
    expect(text.slice(found?.from, found?.to)).toBe('"bid"');
    expect(found?.options[0]).toEqual({ label: "bids", kind: "value", apply: '"bids"', detail: "Bids" });
  });

  test("a key brings its colon, unless one is there", () => {
    expect(at('{ "conditions": { | } }').found?.options[0]?.apply).toBe('"all": []');
    expect(at('{ "conditions": { "al|": [] } }').found?.options.find(({ label }) => label === "any")?.apply).toBe(
      '"any"',
    );
  });
});

test("the keys offered are those of the schemas", () => {
  const rule = schema("rule");
  const { event } = rule.properties;
  expect(RULE_KEYS[""]).toEqual(keysOf(rule));
  expect(RULE_KEYS.event).toEqual(keysOf(event));
  expect(RULE_KEYS.params).toEqual(keysOf(event.properties.params));
  expect(RULE_KEYS.title).toEqual(keysOf(schema("text")));
  expect(RULE_KEYS.effective).toEqual(keysOf(schema("effective")));
  expect(RULE_KEYS.basis).toEqual(keysOf(schema("basis")));
  const { $defs } = schema("condition");
  const withoutCommon = (part: { properties: object }) =>
    keysOf(part).filter((key) => key !== "name" && key !== "priority");
  expect(TEST_KEYS).toEqual(withoutCommon($defs.FactTest));
  expect(GROUP_KEYS).toEqual(
    [$defs.AllCondition, $defs.AnyCondition, $defs.NotCondition, $defs.SharedCondition].flatMap(withoutCommon),
  );
});

function schema(name: string) {
  return JSON.parse(readFileSync(new URL(`../../../../rules/schemas/${name}.schema.json`, import.meta.url), "utf8"));
}

function keysOf(part: { properties: object }): string[] {
  return Object.keys(part.properties).filter((key) => key !== "$schema");
}

test("a text that nests without end is not completed", () => {
  expect(at(`${"[".repeat(20_000)}|`).found).toBeUndefined();
});

describe("in a formula", () => {
  const scope = {
    ...WORDS.scope,
    facts: { ...WORDS.scope.facts, local: aFact({ label: { zh: "本地", en: "Local" } }) },
  };
  const inFormula = (marked: string) => {
    const text = marked.replace("|", "");
    return completionsAt(text, marked.indexOf("|"), formulaGrammar(scope), "zh")?.options ?? [];
  };

  test.each([
    ['{ "var": "|" }', ["bids", "method", "bidders", "local"]],
    ['{ "parameter": "|" }', ["fewest"]],
    ['{ "some": [{ "var": "bidders" }, { "var": "|" }] }', ["local"]],
    ['{ "some": [{ "filter": [{ "var": "bidders" }, true] }, { "and": [{ "var": "|" }] }] }', ["local"]],
    ['{ "some": [{ "var": "bidders" }, { "outer": "|" }] }', ["bids", "method", "bidders", "local"]],
    ['{ "some": [{ "var": "|" }, true] }', ["bids", "method", "bidders", "local"]],
    ['{ "+": [|] }', ["bids", "method", "bidders", "local", "fewest"]],
    ['{ "+": [1], | }', []],
  ])("%s", (marked, labels) => {
    expect(inFormula(marked).map(({ label }) => label)).toEqual(labels);
  });

  test("every operator can begin it, told in words, and brings what it takes", () => {
    const options = inFormula("{ | }");
    expect(options).toHaveLength(FORMULA_OPERATORS.size);
    expect(options).toContainEqual({ label: "/", kind: "key", apply: '"/": []', detail: "除以" });
    expect(options).toContainEqual({ label: "var", kind: "key", apply: '"var": ""', detail: "事实" });
  });

  test("an argument is a reading, in a record of its field or of the case", () => {
    const options = inFormula('{ "some": [{ "var": "bidders" }, |] }');
    expect(options.map(({ apply }) => apply)).toEqual(
      expect.arrayContaining(['{"var":"local"}', '{"outer":"bids"}', '{"parameter":"fewest"}']),
    );
  });
});

describe("in a shared condition", () => {
  test.each([
    ['{ "name": "x", | }', ["title", "conditions"]],
    ['{ "title": { | } }', ["zh", "en"]],
    ['{ "conditions": { "all": [{ "fact": "bids", | }] } }', ["operator", "value"]],
    ['{ "conditions": { "all": [{ "fact": "|" }] } }', ["bids", "method", "bidders"]],
    ['{ "name": "|" }', []],
  ])("%s", (marked, labels) => {
    const found = completionsAt(marked.replace("|", ""), marked.indexOf("|"), conditionGrammar(WORDS.scope), "en");
    expect(found?.options.map(({ label }) => label) ?? []).toEqual(labels);
  });
});
