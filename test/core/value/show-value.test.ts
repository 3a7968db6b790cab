import { describe, expect, test } from "vitest";

import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { showValue } from "../../../engine/core/value/show-value.ts";
import type { Value } from "../../../engine/core/value/value.ts";
import { aFact, aList, anEnum } from "../../support/fact-definitions.ts";

function both(value: Value, definition: FactDefinition): readonly [string, string] {
  return [showValue(value, definition, "zh"), showValue(value, definition, "en")];
}

describe("money", () => {
  test.each([
    [300_000_000, "wanYuan", "300万元", "CNY 3,000,000.00"],
    [290_001, "wanYuan", "0.290001万元", "CNY 2,900.01"],
    [123_456_000_000, "wanYuan", "123,456万元", "CNY 1,234,560,000.00"],
    [3_000_000, "yuan", "30,000元", "CNY 30,000.00"],
    [3_000_050, "yuan", "30,000.50元", "CNY 30,000.50"],
    [-29, "yuan", "-0.29元", "CNY -0.29"],
    [0, "yuan", "0元", "CNY 0.00"],
    [1234, "fen", "1,234分", "CNY 12.34"],
    [9_007_199_254_740_991, "yuan", "90,071,992,547,409.91元", "CNY 90,071,992,547,409.91"],
  ] as const)("%d fen in %s is %s", (fen, unit, zh, en) => {
    expect(both(fen, aFact("money", { unit }))).toEqual([zh, en]);
  });
});

describe("a ratio", () => {
  test.each([
    [0.02, "2%"],
    [0.6667, "66.67%"],
    [2 / 3, "66.67%"],
    [1, "100%"],
    [0, "0%"],
    [0.07, "7%"],
    [0.29, "29%"],
    [1.1, "110%"],
    [0.0001, "0.01%"],
    [-0.1, "-10%"],
    [1e-7, "0.00001%"],
    [0.123, "12.3%"],
    [0.000_15, "0.015%"],
    // One that is just above a limit must not look as if it were the limit.
    [0.020_000_02, "2.000002%"],
    [0.699_999, "69.9999%"],
    [0.999_999_999, "99.9999999%"],
  ])("%d is %s", (ratio, shown) => {
    expect(both(ratio, aFact("decimal", { unit: "ratio" }))).toEqual([shown, shown]);
  });
});

describe("a number with a unit", () => {
  test.each([
    [5, "day", "5日", "5 days"],
    [1, "day", "1日", "1 day"],
    [5, "workday", "5个工作日", "5 working days"],
    [1, "workday", "1个工作日", "1 working day"],
    [0, "workday", "0个工作日", "0 working days"],
    [-1, "day", "-1日", "-1 day"],
    [3, "person", "3人", "3 people"],
    [1, "person", "1人", "1 person"],
    [12, "month", "12个月", "12 months"],
    [2, "year", "2年", "2 years"],
    [35.5, "hectare", "35.5公顷", "35.5 hectares"],
    [60, "point", "60分", "60 points"],
    [7, "count", "7", "7"],
    [7, undefined, "7", "7"],
  ] as const)("%d of %s is %s", (value, unit, zh, en) => {
    expect(both(value, aFact("decimal", unit === undefined ? {} : { unit }))).toEqual([zh, en]);
  });

  test("is never written with an exponent", () => {
    expect(showValue(1e21, aFact("decimal"), "en")).toBe("1000000000000000000000");
    expect(showValue(1.5e-7, aFact("decimal"), "en")).toBe("0.00000015");
  });
});

describe("other values", () => {
  test.each([
    [true, aFact("boolean"), "是", "yes"],
    [false, aFact("boolean"), "否", "no"],
    ["open", anEnum("open"), "选项open", "OPEN"],
    ["gone", anEnum("open"), "gone", "gone"],
    ["2026-09-08", aFact("date"), "2026年9月8日", "8 September 2026"],
    ["2026-09-18T01:30:00.000Z", aFact("dateTime"), "2026年9月18日 09:30", "18 September 2026, 09:30"],
    ["2026-09-18T16:30:05.000Z", aFact("dateTime"), "2026年9月19日 00:30:05", "19 September 2026, 00:30:05"],
    ["u-101", aFact("string"), "u-101", "u-101"],
    ["𠮷".repeat(300), aFact("string"), `${"𠮷".repeat(200)}…`, `${"𠮷".repeat(200)}…`],
    [[new Map([["a", 1]])], aList({ a: aFact("integer") }), "1条记录", "1 record"],
    [[new Map(), new Map(), new Map()], aList({}), "3条记录", "3 records"],
    [[], aList({}), "0条记录", "0 records"],
    [["a", "b"], aFact("list", { items: { type: "string" } }), "a、b", "a, b"],
    [[29, 100], aFact("list", { items: { type: "money", unit: "yuan" } }), "0.29元、1元", "CNY 0.29, CNY 1.00"],
    [
      [1, 2, 3, 4, 5, 6, 7],
      aFact("list", { items: { type: "integer" } }),
      "1、2、3、4、5等7项",
      "1, 2, 3, 4, 5 and 2 more",
    ],
    [[], aFact("list", { items: { type: "string" } }), "无", "none"],
  ] as const)("%j is shown", (value, definition, zh, en) => {
    expect(both(value, definition)).toEqual([zh, en]);
  });
});
