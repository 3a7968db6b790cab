import { expect, test } from "vitest";

import { describeCondition, describeGroup } from "../../../engine/core/evaluate/describe-condition.ts";
import type { Explanation, FactDefinition } from "../../../engine/core/model/formats.generated.ts";

const label = (zh: string, en: string): FactDefinition => ({ type: "integer", source: "input", label: { zh, en } });
const WORDS = {
  facts: { bids: label("投标数", "bids"), days: label("天数", "days") },
  conditions: [{ name: "too-few", title: { zh: "投标过少", en: "too few bids" } }],
};

const bids: Explanation = { kind: "test", outcome: "fail", fact: "bids", operator: "lessThan", expected: 3 };
const days: Explanation = { kind: "test", outcome: "pass", fact: "days", operator: "greaterThan", expected: 5 };

test("groups are joined by and and or, and an inner group stands in brackets", () => {
  const any: Explanation = { kind: "any", outcome: "pass", of: [bids, days] };
  const all: Explanation = { kind: "all", outcome: "pass", of: [days, any] };

  expect(describeCondition(all, WORDS, "zh")).toBe("当 天数 大于 5 且 （投标数 小于 3 或 天数 大于 5）");
  expect(describeCondition(all, WORDS, "en")).toBe(
    "when days is more than 5 and (bids is less than 3 or days is more than 5)",
  );
});

test("a group of one is told as that one", () => {
  expect(describeCondition({ kind: "all", outcome: "fail", of: [bids] }, WORDS, "zh")).toBe("当 投标数 小于 3");
});

test("not and shared conditions name what stands inside them", () => {
  const shared: Explanation = { kind: "condition", outcome: "fail", name: "too-few", of: [bids] };
  const not: Explanation = { kind: "not", outcome: "pass", of: [shared] };

  expect(describeCondition(not, WORDS, "zh")).toBe("当 并非（共享条件“投标过少”（投标数 小于 3））");
  expect(describeCondition(not, WORDS, "en")).toBe(
    "when not (the shared condition “too few bids” (bids is less than 3))",
  );
});

test("the head of a group says what it asks of its conditions", () => {
  expect(describeGroup({ kind: "any", outcome: "pass", of: [] }, WORDS, "zh")).toBe("以下至少一项成立");
  expect(describeGroup({ kind: "condition", outcome: "pass", name: "unlisted", of: [] }, WORDS, "en")).toBe(
    "the shared condition “unlisted”",
  );
});
