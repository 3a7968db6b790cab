import { describe, expect, test } from "vitest";

import { anEnum } from "../../support/a-fact.ts";
import { outcomeOf } from "../../support/outcome-of.ts";

const facts = { code: "string", method: anEnum("openTender", "invitation"), urgent: "boolean" };

function outcome(operator: string, value: unknown, sent: string): string {
  return outcomeOf({ fact: "code", operator, value }, { facts, case: { code: sent } });
}

describe("startsWith", () => {
  test.each([
    ["EX0", "EX01", "pass"],
    ["EX01", "EX01", "pass"],
    ["EX011", "EX01", "fail"],
    ["ex0", "EX01", "fail"],
    ["X0", "EX01", "fail"],
    ["", "EX01", "pass"],
    ["冀建", "冀建2026-7", "pass"],
  ])("%j and %j: %s", (value, sent, expected) => {
    expect(outcome("startsWith", value, sent)).toBe(expected);
  });
});

describe("matches", () => {
  test.each([
    ["^EX\\d{2}$", "EX01", "pass"],
    ["^EX\\d{2}$", "EX011", "fail"],
    ["X0", "EX01", "pass"],
    ["(?i)^ex", "EX01", "pass"],
    ["^\\p{Han}+$", "招标投标", "pass"],
    ["^\\p{Han}+$", "招标1", "fail"],
    ["", "", "pass"],
  ])("%j and %j: %s", (value, sent, expected) => {
    expect(outcome("matches", value, sent)).toBe(expected);
  });

  test("stays linear where a backtracking engine would not end", () => {
    const start = performance.now();

    expect(outcome("matches", "^(a+)+$", `${"a".repeat(9_999)}!`)).toBe("fail");
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("equality", () => {
  test.each([
    ["equal", "A", "A", "pass"],
    ["equal", "A", "a", "fail"],
    ["notEqual", "A", "B", "pass"],
    ["in", ["EX01-R07"], "R07", "fail"],
    ["in", ["A", "B"], "B", "pass"],
    ["notIn", ["A", "B"], "C", "pass"],
  ])("%s %j, %j: %s", (operator, value, sent, expected) => {
    expect(outcome(operator, value, sent)).toBe(expected);
  });

  test.each([
    [{ fact: "method", operator: "equal", value: "invitation" }, "invitation", "pass"],
    [{ fact: "method", operator: "in", value: ["openTender"] }, "invitation", "fail"],
    [{ fact: "urgent", operator: "equal", value: false }, false, "pass"],
    [{ fact: "urgent", operator: "notEqual", value: true }, true, "fail"],
    [{ fact: "urgent", operator: "in", value: [true, false] }, false, "pass"],
  ])("holds for enums and booleans: %j, %j: %s", (condition, sent, expected) => {
    expect(outcomeOf(condition, { facts, case: { [condition.fact]: sent } })).toBe(expected);
  });
});
