import { describe, expect, test } from "vitest";

import { showActual, testSentence } from "../../../engine/core/evaluate/test-sentence.ts";
import type { FactDefinition, LeafExplanation } from "../../../engine/core/model/formats.generated.ts";

const FACTS: Readonly<Record<string, FactDefinition>> = {
  depositRatio: {
    type: "decimal",
    unit: "ratio",
    maximum: 1,
    source: "input",
    label: { zh: "保证金比例", en: "Deposit ratio" },
  },
  deposit: { type: "money", unit: "wanYuan", source: "input", label: { zh: "保证金", en: "Deposit" } },
  estimate: { type: "money", unit: "wanYuan", source: "input", label: { zh: "估算价", en: "Estimate" } },
  splitTender: { type: "boolean", source: "input", label: { zh: "化整为零", en: "Split tender" } },
  method: {
    type: "enum",
    source: "input",
    label: { zh: "招标方式", en: "Method" },
    values: [
      { value: "open", label: { zh: "公开招标", en: "open tender" } },
      { value: "invited", label: { zh: "邀请招标", en: "invited tender" } },
    ],
  },
  marks: { type: "list", items: { type: "string" }, source: "input", label: { zh: "标记", en: "Marks" } },
  bidders: { type: "list", fields: {}, source: "input", label: { zh: "投标人", en: "Bidders" } },
};
const WORDS = {
  facts: FACTS,
  parameters: [{ name: "deposit-cap", title: { zh: "保证金上限", en: "cap on deposits" } }],
};

function leaf(
  parts: Pick<LeafExplanation, "fact" | "operator" | "expected"> & Partial<LeafExplanation>,
): LeafExplanation {
  return { kind: "test", outcome: "pass", ...parts };
}

describe("a test as a sentence", () => {
  test.each([
    [
      leaf({ fact: "depositRatio", operator: "greaterThan", expected: 0.02 }),
      "保证金比例 大于 2%",
      "Deposit ratio is more than 2%",
    ],
    [
      leaf({ fact: "depositRatio", operator: "greaterThan", expected: 0.02, parameter: "deposit-cap" }),
      "保证金比例 大于 保证金上限（2%）",
      "Deposit ratio is more than cap on deposits (2%)",
    ],
    [
      leaf({ fact: "depositRatio", operator: "greaterThan", expected: null, parameter: "deposit-cap" }),
      "保证金比例 大于 保证金上限（未知）",
      "Deposit ratio is more than cap on deposits (unknown)",
    ],
    [
      leaf({ fact: "deposit", operator: "lessThanInclusive", expected: 300, otherFact: "estimate" }),
      "保证金 不大于 估算价（300万元）",
      "Deposit is at most Estimate (CNY 3,000,000.00)",
    ],
    [leaf({ fact: "splitTender", operator: "equal", expected: true }), "化整为零 为 是", "Split tender is yes"],
    [
      leaf({ fact: "method", operator: "notEqual", expected: "open" }),
      "招标方式 不为 公开招标",
      "Method is not open tender",
    ],
    [
      leaf({ fact: "method", operator: "in", expected: ["open", "invited"] }),
      "招标方式 属于 公开招标、邀请招标",
      "Method is one of open tender, invited tender",
    ],
    [
      leaf({ fact: "depositRatio", operator: "between", expected: [0.5, 2] }),
      "保证金比例 介于（含两端） 50%、200%",
      "Deposit ratio is between (both ends included) 50%, 200%",
    ],
    [leaf({ fact: "marks", operator: "contains", expected: "u-1" }), "标记 包含 u-1", "Marks contains u-1"],
    [leaf({ fact: "deposit", operator: "exists", expected: true }), "保证金 已提供", "Deposit is known"],
    [
      leaf({ fact: "bidders", operator: "someRecord", expected: null, records: [0, 2] }),
      "投标人 至少有一条记录满足 所列条件（满足的：第1、3条）",
      "Bidders has a record where the conditions hold (they do in: 1, 3)",
    ],
    [
      leaf({ fact: "deposit", operator: "not:greaterThan", expected: 5 }),
      "保证金 并非 大于 5万元",
      "Deposit not: is more than CNY 50,000.00",
    ],
    [
      leaf({ fact: "deposit", operator: "swap:lessThan", expected: 5 }),
      "5万元 小于 保证金",
      "CNY 50,000.00 is less than Deposit",
    ],
    [leaf({ fact: "nobody", operator: "atLeast", expected: 5 }), "nobody atLeast 5", "nobody atLeast 5"],
  ])("$fact $operator", (explained, zh, en) => {
    expect(testSentence(explained, WORDS, "zh")).toBe(zh);
    expect(testSentence(explained, WORDS, "en")).toBe(en);
  });

  test("a fact named like a member of every object has no label", () => {
    expect(testSentence(leaf({ fact: "constructor", operator: "equal", expected: 1 }), WORDS, "en")).toBe(
      "constructor equals 1",
    );
  });
});

test("the actual value stands with its unit, and an unknown one as unknown", () => {
  const known = leaf({ fact: "depositRatio", operator: "greaterThan", expected: 0.02, actual: 0.0201 });
  const unknown = leaf({ fact: "depositRatio", operator: "greaterThan", expected: 0.02 });

  expect(showActual(known, WORDS, "zh")).toBe("2.01%");
  expect(showActual(unknown, WORDS, "zh")).toBe("（未知）");
  expect(showActual(unknown, WORDS, "en")).toBe("(unknown)");
});
