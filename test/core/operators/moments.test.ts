import { describe, expect, test } from "vitest";

import { outcomeOf } from "../../support/outcome-of.ts";

const facts = { closedOn: "date", closedAt: "dateTime" };

function onDay(operator: string, value: unknown, sent: string): string {
  return outcomeOf({ fact: "closedOn", operator, value }, { facts, case: { closedOn: sent } });
}

function atInstant(operator: string, value: unknown, sent: string): string {
  return outcomeOf({ fact: "closedAt", operator, value }, { facts, case: { closedAt: sent } });
}

describe("around 1 March 2024", () => {
  test.each([
    ["before", "pass", "fail", "fail"],
    ["onOrBefore", "pass", "pass", "fail"],
    ["after", "fail", "fail", "pass"],
    ["onOrAfter", "fail", "pass", "pass"],
    ["equal", "fail", "pass", "fail"],
    ["notEqual", "pass", "fail", "pass"],
  ])("%s: 29 February %s, the day itself %s, 2 March %s", (operator, dayBefore, day, dayAfter) => {
    expect(onDay(operator, "2024-03-01", "2024-02-29")).toBe(dayBefore);
    expect(onDay(operator, "2024-03-01", "2024-03-01")).toBe(day);
    expect(onDay(operator, "2024-03-01", "2024-03-02")).toBe(dayAfter);
  });

  test.each([
    ["2024-02-28", "fail"],
    ["2024-02-29", "pass"],
    ["2024-03-01", "pass"],
    ["2024-03-02", "fail"],
  ])("%s lies between 29 February and 1 March: %s", (sent, expected) => {
    expect(onDay("between", ["2024-02-29", "2024-03-01"], sent)).toBe(expected);
  });

  test.each([
    ["in", "pass"],
    ["notIn", "fail"],
  ])("a day is %s a list of days: %s", (operator, expected) => {
    expect(onDay(operator, ["2024-03-01", "2024-05-01"], "2024-03-01")).toBe(expected);
  });
});

describe("instants", () => {
  const noonInBeijing = "2024-03-01T12:00:00+08:00";

  test.each([
    ["before", "2024-03-01T03:59:59.999Z", "pass"],
    ["before", "2024-03-01T04:00:00Z", "fail"],
    ["equal", "2024-03-01T04:00Z", "pass"],
    ["onOrAfter", "2024-03-01T06:00:00+02:00", "pass"],
    ["after", "2024-03-01T04:00:00.001Z", "pass"],
    ["after", "2024-03-01T12:00:00Z", "pass"],
  ])("are compared in any offset: %s noon in Beijing, %s: %s", (operator, sent, expected) => {
    expect(atInstant(operator, noonInBeijing, sent)).toBe(expected);
  });
});
