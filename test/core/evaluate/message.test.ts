import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { placeholdersOf } from "../../../engine/core/evaluate/message.ts";
import { aFact, anEnum, records } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const facts = {
  depositRatio: aFact({ type: "decimal", unit: "ratio" }),
  deposit: aFact({ type: "money", unit: "wanYuan" }),
  saleDays: aFact({ type: "integer", unit: "workday" }),
  closedOn: "date",
  urgent: "boolean",
  method: anEnum("open", "invited"),
  bidders: records({ name: "string" }),
  note: "string",
};
const parameters = [
  aParameter("deposit-cap", "decimal", { "2009-01-01": 0.02, "2012-02-01": 0.03 }, { unit: "ratio" }),
];
const over = { all: [{ fact: "depositRatio", operator: "greaterThan", value: { parameter: "deposit-cap" } }] };

function message(text: string, sent: Readonly<Record<string, unknown>>, openedAt = "2012-02-01"): unknown {
  const rules = [aRule("over-cap", over, { message: { zh: text, en: text } })];
  const policy = compiled(aPolicy({ facts, parameters, rules }));
  const { findings } = evaluate(policy, { facts: { depositRatio: 0.0667, ...sent }, openedAt }, AT);
  return findings[0] && [findings[0].message.zh, findings[0].message.en];
}

describe("a message tells the actual values in both languages, with their units", () => {
  test.each([
    ["{depositRatio} > {deposit-cap}", {}, "6.67% > 3%", "6.67% > 3%"],
    ["{deposit}", { deposit: 30.5 }, "30.5万元", "CNY 305,000.00"],
    ["{saleDays}", { saleDays: 1 }, "1个工作日", "1 working day"],
    ["{closedOn}", { closedOn: "2026-09-18" }, "2026年9月18日", "18 September 2026"],
    ["{urgent}/{method}", { urgent: true, method: "open" }, "是/open", "yes/open"],
    ["{bidders}", { bidders: [{ name: "甲" }] }, "1条记录", "1 record"],
    ["{note}", {}, "（未知）", "(unknown)"],
    ["{note}", { note: 7 }, "（未知）", "(unknown)"],
    ["{note}{note}", { note: "{deposit}" }, "{deposit}{deposit}", "{deposit}{deposit}"],
    ["{note}", { note: "$& <b>" }, "$& <b>", "$& <b>"],
    ["no placeholder", {}, "no placeholder", "no placeholder"],
  ])("%j on %j: %j, %j", (text, sent, zh, en) => {
    expect(message(text, sent)).toEqual([zh, en]);
  });

  test("the parameter as it was on the day whose law judges", () => {
    expect(message("{deposit-cap}", {}, "2012-01-31")).toEqual(["2%", "2%"]);
  });
});

describe("placeholders", () => {
  test.each([
    ["{a} and {b-c}", ["a", "b-c"]],
    ["{30-day-limit}", ["30-day-limit"]],
    ["{deposit_ratio}{ a }", ["deposit_ratio", " a "]],
    ["{{a}}", ["a"]],
    ["{}", []],
    ["none", []],
  ])("of %j: %j", (text, expected) => {
    expect(placeholdersOf(text)).toEqual(expected);
  });
});
