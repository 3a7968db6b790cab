import { describe, expect, test } from "vitest";

import { aFact } from "../../support/a-fact.ts";
import { outcomeOf } from "../../support/outcome-of.ts";

const facts = {
  bids: "integer",
  share: "decimal",
  estimate: aFact({ type: "money", unit: "wanYuan" }),
  fee: aFact({ type: "money", unit: "yuan" }),
};

function outcome(fact: string, operator: string, value: unknown, sent: unknown): string {
  return outcomeOf({ fact, operator, value }, { facts, case: { [fact]: sent } });
}

describe("around a limit of 3", () => {
  test.each([
    ["lessThan", "pass", "fail", "fail"],
    ["lessThanInclusive", "pass", "pass", "fail"],
    ["greaterThan", "fail", "fail", "pass"],
    ["greaterThanInclusive", "fail", "pass", "pass"],
    ["equal", "fail", "pass", "fail"],
    ["notEqual", "pass", "fail", "pass"],
  ])("%s: 2 %s, 3 %s, 4 %s", (operator, below, at, above) => {
    expect(outcome("bids", operator, 3, 2)).toBe(below);
    expect(outcome("bids", operator, 3, 3)).toBe(at);
    expect(outcome("bids", operator, 3, 4)).toBe(above);
  });
});

describe("between includes both ends", () => {
  test.each([
    [2, "fail"],
    [3, "pass"],
    [4, "pass"],
    [5, "pass"],
    [6, "fail"],
  ])("%i in 3 to 5: %s", (sent, expected) => {
    expect(outcome("bids", "between", [3, 5], sent)).toBe(expected);
  });

  test("of a single number", () => {
    expect(outcome("bids", "between", [3, 3], 3)).toBe("pass");
    expect(outcome("bids", "between", [3, 3], 4)).toBe("fail");
  });
});

describe("in and notIn", () => {
  test.each([
    [1, [1, 3], "pass"],
    [2, [1, 3], "fail"],
    [3, [1, 3], "pass"],
    [1, [], "fail"],
  ])("%i in %j: %s", (sent, list, expected) => {
    expect(outcome("bids", "in", list, sent)).toBe(expected);
    expect(outcome("bids", "notIn", list, sent)).toBe(expected === "pass" ? "fail" : "pass");
  });
});

describe("decimals", () => {
  test("ten thousandths decide", () => {
    expect(outcome("share", "greaterThan", 0.02, 0.02)).toBe("fail");
    expect(outcome("share", "greaterThan", 0.02, 0.0201)).toBe("pass");
  });

  test("a whole number equals the decimal of the same value", () => {
    expect(outcome("share", "equal", 1, "1.0")).toBe("pass");
  });

  test("minus zero is zero", () => {
    expect(outcome("bids", "equal", 0, -0)).toBe("pass");
    expect(outcome("bids", "lessThan", 0, -0)).toBe("fail");
  });
});

describe("money", () => {
  test("one fen decides", () => {
    expect(outcome("fee", "greaterThan", 100, 100)).toBe("fail");
    expect(outcome("fee", "greaterThan", 100, 100.01)).toBe("pass");
    expect(outcome("estimate", "greaterThan", 400, "400.000001")).toBe("pass");
  });

  test("amounts in binary arithmetic's weak spots are equal when they are written equal", () => {
    expect(outcome("fee", "equal", 0.29, "0.29")).toBe("pass");
    expect(outcome("fee", "equal", "0.30", 0.3)).toBe("pass");
  });

  test("is compared by its worth, whatever the unit", () => {
    const condition = { fact: "estimate", operator: "greaterThanInclusive", value: { fact: "fee" } };

    expect(outcomeOf(condition, { facts, case: { estimate: 1, fee: 10_000 } })).toBe("pass");
    expect(outcomeOf(condition, { facts, case: { estimate: 1, fee: 10_000.01 } })).toBe("fail");
  });
});
