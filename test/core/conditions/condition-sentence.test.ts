import { describe, expect, test } from "vitest";

import { conditionSentence, testWords } from "../../../engine/core/conditions/condition-sentence.ts";
import { describeCondition } from "../../../engine/core/evaluate/describe-condition.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { aFact, records } from "../../support/a-fact.ts";
import { aParameter } from "../../support/a-policy.ts";
import { JUDGED_AT, rulePacks } from "../../support/rule-packs.ts";

const SCOPE = {
  facts: {
    ratio: aFact({ type: "decimal", unit: "ratio", label: { zh: "投标保证金比例", en: "Bid bond ratio" } }),
    lots: aFact({ label: { zh: "标段数", en: "Lots" } }),
    opened: aFact({ type: "boolean", label: { zh: "已开标", en: "Opened" } }),
    bidders: {
      ...records({ local: aFact({ type: "boolean", label: { zh: "本地", en: "Local" } }) }),
      label: { zh: "投标人", en: "Bidders" },
    },
  },
  parameters: [
    aParameter(
      "cap",
      "decimal",
      { "2009-01-01": 0.02, "2030-01-01": 0.03 },
      { unit: "ratio", title: { zh: "上限", en: "the cap" } },
    ),
  ],
  conditions: [
    {
      name: "open",
      title: { zh: "已经开标", en: "opened already" },
      conditions: { fact: "opened", operator: "equal", value: true },
    },
  ],
};
const CAPPED = { fact: "ratio", operator: "greaterThan", value: { parameter: "cap" } };

describe("a condition in a sentence", () => {
  test.each([
    [CAPPED, "2026-09-18", "当 投标保证金比例 大于 上限（2%）"],
    [CAPPED, "2030-01-01", "当 投标保证金比例 大于 上限（3%）"],
    [CAPPED, "2000-01-01", "当 投标保证金比例 大于 上限"],
    [{ fact: "lots", operator: "lessThan", value: { fact: "lots" } }, "2026-09-18", "当 标段数 小于 标段数"],
    [
      { any: [CAPPED, { not: { condition: "open" } }] },
      "2026-09-18",
      "当 投标保证金比例 大于 上限（2%） 或 并非（共享条件“已经开标”（已开标 为 是））",
    ],
    [{ all: [{ fact: "opened", operator: "equal", value: true }, 7, {}] }, "2026-09-18", "当 已开标 为 是"],
  ])("%j on %s", (condition, day, sentence) => {
    expect(conditionSentence(condition, SCOPE, { day, language: "zh" })?.whole).toBe(sentence);
  });

  test("what records are asked is told beside", () => {
    const condition = {
      all: [
        {
          fact: "bidders",
          operator: "someRecord",
          value: { all: [{ fact: "local", operator: "equal", value: false }] },
        },
      ],
    };
    expect(conditionSentence(condition, SCOPE, { day: "2026-09-18", language: "en" })?.records).toEqual([
      { list: "Bidders", sentence: "when Local is no" },
    ]);
  });

  test.each([[{}], [{ all: [] }], ["text"], [undefined]])("nothing is told of %j", (condition) => {
    expect(conditionSentence(condition, SCOPE, { day: "2026-09-18", language: "zh" })).toBeUndefined();
  });

  test("shared conditions in a circle end", () => {
    const circle = {
      ...SCOPE,
      conditions: [{ name: "a", title: { zh: "甲", en: "a" }, conditions: { condition: "a" } }],
    };
    expect(conditionSentence({ condition: "a" }, circle, { day: "2026-09-18", language: "zh" })).toBeUndefined();
  });

  test("a single test in words", () => {
    expect(testWords(CAPPED, SCOPE, "2026-09-18", "en")).toBe("Bid bond ratio is more than the cap (2%)");
  });
});

test("every rule of this repository reads as the engine tells it, comparisons with other facts aside", async () => {
  const packs = await rulePacks();
  let told = 0;
  for (const { policy, conditions } of packs) {
    const facts = Object.fromEntries(policy.sources.map(({ name, definition }) => [name, definition]));
    const scope = { facts, parameters: policy.parameters, conditions };
    const { explanations = [], undecidedRules } = evaluate(policy, { facts: {} }, JUDGED_AT, "all");
    for (const { rule, explanation } of [...explanations, ...undecidedRules]) {
      const written = policy.rules.find((one) => one.rule.name === rule)?.rule.conditions;
      // The engine knows the value of another fact that it derives from parameters alone.
      if (explanation === undefined || /"value":\{"fact"/.test(JSON.stringify(written))) continue;
      for (const language of ["zh", "en"] as const) {
        const mine = conditionSentence(written, scope, { day: JUDGED_AT.slice(0, 10), language })?.whole;
        const engines = describeCondition(explanation, scope, language).replaceAll(/（未知）| \(unknown\)/g, "");
        expect(mine).toBe(engines);
        told += 1;
      }
    }
  }
  expect(told).toBeGreaterThan(200);
});
