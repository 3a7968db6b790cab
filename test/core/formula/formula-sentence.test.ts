import { describe, expect, test } from "vitest";

import { formulaSentence } from "../../../engine/core/formula/formula-sentence.ts";
import { FORMULA_OPERATORS } from "../../../engine/core/formula/operators/index.ts";
import { aFact } from "../../support/a-fact.ts";
import { rulePacks } from "../../support/rule-packs.ts";

const labelled = (type: Parameters<typeof aFact>[0] & object, zh: string, en: string): ReturnType<typeof aFact> =>
  aFact({ ...type, label: { zh, en } });

const FACTS = {
  paid: labelled({}, "已付", "Paid"),
  price: labelled({}, "合同价", "Price"),
  late: labelled({ type: "boolean" }, "逾期", "Late"),
  from: labelled({ type: "date" }, "受理日", "Accepted"),
  to: labelled({ type: "date" }, "决定日", "Decided"),
  kind: labelled({ type: "enum", values: [{ value: "works", label: { zh: "施工", en: "Works" } }] }, "类别", "Kind"),
  bids: labelled(
    { type: "list", fields: { lot: labelled({ type: "string" }, "标段", "Lot"), paid: labelled({}, "报价", "Bid") } },
    "投标",
    "Bids",
  ),
};
const WORDS = { facts: FACTS, parameters: [{ name: "cap", title: { zh: "上限", en: "Cap" } }] };
const [paid, price, late, from, to] = ["paid", "price", "late", "from", "to"].map((name) => ({ var: name }));

test.each([
  [paid, "已付", "Paid"],
  [{ parameter: "cap" }, "上限", "Cap"],
  [{ "/": [{ "-": [paid, price] }, price] }, "（已付 减 合同价） 除以 合同价", "(Paid minus Price) divided by Price"],
  [{ ">": [paid, { "*": [2, price] }] }, "已付 大于 （2 乘以 合同价）", "Paid is more than (2 times Price)"],
  [
    { and: [late, { or: [{ "==": [{ var: "kind" }, "works"] }, { "!": [late] }] }] },
    "逾期 且 （类别 等于 施工 或 并非 逾期）",
    "Late and (Kind equals Works or not Late)",
  ],
  [{ in: [{ var: "kind" }, ["works", "other"]] }, "类别 属于 施工、other", "Kind is one of Works, other"],
  [
    { if: [late, 0, { ">": [paid, 5] }, 1, 2] },
    "如果 逾期，则为 0；否则为 如果 已付 大于 5，则为 1；否则为 2",
    "if Late, then 0; otherwise if Paid is more than 5, then 1; otherwise 2",
  ],
  [{ min: [paid, price, 7] }, "已付、合同价、7 中最小的", "the least of Paid, Price, 7"],
  [{ workdaysBetween: [from, to] }, "受理日 至 决定日 相距的工作日数", "the working days from Accepted to Decided"],
  [
    { workdaysBetween: [from, to, { var: "bids" }] },
    "受理日 至 决定日 相距的工作日数（扣除 投标）",
    "the working days from Accepted to Decided, less Bids",
  ],
  [
    { sum: [{ filter: [{ var: "bids" }, { ">": [{ var: "paid" }, { outer: "paid" }] }] }, { var: "paid" }] },
    "投标 中符合 （报价 大于 本案的 已付） 的记录 中 报价 的合计",
    "the sum of Bid over the records of Bids with (Bid is more than Paid of the case)",
  ],
  [
    { regularSpacing: [{ var: "bids" }, "lot", "paid"] },
    "投标 中同一 标段 内的 报价 呈规律性差异",
    "Bid is regularly spaced within one Lot of Bids",
  ],
  [{ "==": [late, true] }, "逾期 等于 是", "Late equals yes"],
])("%j", (formula, zh, en) => {
  expect(formulaSentence(formula, WORDS, "zh")).toBe(zh);
  expect(formulaSentence(formula, WORDS, "en")).toBe(en);
});

describe("what is not finished", () => {
  test.each([
    [{}, "…"],
    [{ var: "unheard" }, "unheard"],
    [{ "+": [paid] }, "已付"],
    [{ "-": [paid, {}] }, "已付 减 …"],
    [{ addDays: [from] }, "受理日 之后 … 个自然日"],
    [{ unheard: [1], "+": [1, 2] }, "…"],
    [{ toString: [1] }, "…"],
    [null, "（未知）"],
  ])("%j is told as far as it goes", (formula, zh) => {
    expect(formulaSentence(formula, WORDS, "zh")).toBe(zh);
  });
});

test.each([...FORMULA_OPERATORS.values()])(
  "$name is said in both languages, and speaks of all its arguments",
  (operator) => {
    const args = Array.from({ length: operator.arguments.least }, (_, index) => 1001 + index);
    for (const language of ["zh", "en"] as const) {
      const sentence = formulaSentence({ [operator.name]: args }, WORDS, language);
      expect(sentence).not.toMatch(/[{}[\]~…]/);
      for (const argument of args) expect(sentence).toContain(String(argument));
    }
  },
);

test("every formula of the powers of this repository is said whole, without a name of the dictionary in it", async () => {
  const packs = await rulePacks();
  const sentences = packs.flatMap(({ policy: { sources, parameters } }) => {
    const facts = Object.fromEntries(sources.map(({ name, definition }) => [name, definition]));
    return sources.flatMap(({ definition: { formula } }) =>
      formula === undefined ? [] : [formulaSentence(formula, { facts, parameters }, "zh")],
    );
  });

  expect(sentences.length).toBeGreaterThan(90);
  expect(sentences.filter((sentence) => /[a-z][A-Z]|[{}…]|（未知）/.test(sentence))).toEqual([]);
});
