import { describe, expect, test } from "vitest";

import { aFact, aListOf, anEnum, records } from "../../support/a-fact.ts";
import { aParameter } from "../../support/a-policy.ts";
import { conditionFaults } from "../../support/faults-of.ts";

const facts = {
  bids: "integer",
  share: aFact({ type: "decimal", unit: "ratio" }),
  workdays: aFact({ type: "integer", unit: "workday" }),
  days: aFact({ type: "integer", unit: "day" }),
  fee: aFact({ type: "money", unit: "yuan" }),
  code: "string",
  urgent: "boolean",
  closedOn: "date",
  closedAt: "dateTime",
  method: anEnum("open", "invited"),
  lots: aListOf("string"),
  numbers: aListOf("integer"),
  bidders: records({ lot: "string" }),
};
const parameters = [
  aParameter("fewest-bids", "integer", { "2009-01-01": 3 }),
  aParameter("most-days", "integer", { "2009-01-01": 5 }, { unit: "day" }),
  aParameter("cap", "money", { "2009-01-01": 100 }, { unit: "wanYuan" }),
];

function faults(fact: string, operator: string, value: unknown): string[] {
  const found = conditionFaults({ all: [{ fact, operator, value }] }, { facts, parameters });
  return found.map((fault) => fault.replace("#/all/0/value", "#"));
}

describe("a constant", () => {
  test.each([
    ["bids", "equal", "3"],
    ["bids", "equal", 3.5],
    ["bids", "equal", null],
    ["bids", "equal", [3]],
    ["bids", "equal", true],
    ["bids", "equal", Number.POSITIVE_INFINITY],
    ["code", "equal", 7],
    ["urgent", "equal", "true"],
    ["urgent", "equal", 1],
    ["closedOn", "before", "2026-02-30"],
    ["closedOn", "before", "2026-9-1"],
    ["closedAt", "before", "2026-09-18"],
    ["method", "equal", "auction"],
    ["fee", "greaterThan", 0.001],
    ["fee", "greaterThan", "100元"],
    ["bids", "in", 3],
    ["bids", "in", { parameter: "fewest-bids" }],
    ["bids", "between", [3]],
    ["bids", "between", [3, 5, 7]],
    ["bids", "between", 3],
    ["bids", "exists", false],
    ["bids", "exists", "true"],
    ["bids", "equal", { value: 3 }],
    ["lots", "contains", ["a"]],
    ["code", "matches", 7],
    ["code", "matches", "a".repeat(501)],
    ["bids", "in", Array.from({ length: 1_001 }, () => 1)],
  ])("of the wrong kind is told: %s %s %j", (fact, operator, value) => {
    expect(faults(fact, operator, value)).toEqual(["OPERAND_WRONG #"]);
  });

  test("is told item by item", () => {
    expect(faults("bids", "in", ["1", 2, "3"])).toEqual(["OPERAND_WRONG #/0", "OPERAND_WRONG #/2"]);
    expect(faults("bids", "between", [null, "5"])).toEqual(["OPERAND_WRONG #/0", "OPERAND_WRONG #/1"]);
  });

  test.each([
    ["bids", "between", [5, 3]],
    ["closedOn", "between", ["2026-09-18", "2026-09-17"]],
    ["fee", "between", ["10.01", "10"]],
  ])("range runs from low to high: %s %s %j", (fact, operator, value) => {
    expect(faults(fact, operator, value)).toEqual(["RANGE_REVERSED #"]);
  });

  test.each(["(", "a{2,1}", "(?=a)", "(a)\\1", "[z-a]", "(?P<n>a"])("pattern %j is told wrong", (pattern) => {
    expect(faults("code", "matches", pattern)).toEqual(["PATTERN_WRONG #"]);
  });

  test.each([
    ["share", "equal", "0.02"],
    ["bids", "in", []],
    ["bids", "in", Array.from({ length: 1_000 }, () => 1)],
    ["code", "matches", "a".repeat(500)],
    ["fee", "in", ["0.29", 1]],
    ["closedAt", "after", "2026-09-18T00:00:00Z"],
  ])("of the right kind is taken: %s %s", (fact, operator, value) => {
    expect(faults(fact, operator, value)).toEqual([]);
  });
});

describe("another fact or a parameter", () => {
  test.each([
    ["bids", "equal", { fact: "code" }, "TYPE_MISMATCH #"],
    ["bids", "equal", { fact: "lots" }, "TYPE_MISMATCH #"],
    ["bids", "equal", { fact: "bidders" }, "TYPE_MISMATCH #"],
    ["bids", "in", { fact: "bids" }, "TYPE_MISMATCH #"],
    ["bids", "in", { fact: "lots" }, "TYPE_MISMATCH #"],
    ["workdays", "lessThan", { fact: "days" }, "TYPE_MISMATCH #"],
    ["workdays", "lessThan", { parameter: "most-days" }, "TYPE_MISMATCH #"],
    ["closedOn", "before", { fact: "closedAt" }, "TYPE_MISMATCH #"],
    ["fee", "greaterThan", { fact: "bids" }, "TYPE_MISMATCH #"],
    ["bids", "lessThan", { parameter: "cap" }, "TYPE_MISMATCH #"],
    ["code", "equal", { parameter: "cap" }, "TYPE_MISMATCH #"],
    ["bids", "equal", { fact: "bid" }, "FACT_UNKNOWN #/fact"],
    ["bids", "equal", { parameter: "fewest" }, "PARAMETER_UNKNOWN #"],
    ["bids", "equal", { parameter: 7 }, "PARAMETER_UNKNOWN #"],
    ["bids", "equal", { parameter: { toString: 1 } }, "PARAMETER_UNKNOWN #"],
    ["bids", "equal", { parameter: "__proto__" }, "PARAMETER_UNKNOWN #"],
    ["bids", "equal", { fact: "bids", path: "$.x" }, "PATH_NOT_SUPPORTED #/path"],
    ["bids", "equal", { fact: "bids", params: {} }, "PATH_NOT_SUPPORTED #/params"],
    ["bids", "equal", { fact: "bids", factor: 2 }, "CONDITION_KEY_UNKNOWN #/factor"],
    ["bids", "equal", { parameter: "fewest-bids", fact: "bids" }, "CONDITION_KEY_UNKNOWN #/fact"],
    ["bids", "between", [{ fact: "code" }, 3], "TYPE_MISMATCH #/0"],
  ])("that does not fit is told: %s %s %j", (fact, operator, value, expected) => {
    expect(faults(fact, operator, value)).toEqual([expected]);
  });

  test.each([
    ["bids", "lessThan", { parameter: "fewest-bids" }],
    ["bids", "lessThan", { fact: "days" }],
    ["share", "greaterThan", { fact: "bids" }],
    ["fee", "greaterThan", { parameter: "cap" }],
    ["bids", "between", [{ parameter: "fewest-bids" }, { fact: "days" }]],
    ["bids", "in", [1, { fact: "days" }, { parameter: "fewest-bids" }]],
    ["bids", "in", { fact: "numbers" }],
    ["lots", "contains", { fact: "code" }],
    ["lots", "intersects", { fact: "lots" }],
    ["method", "equal", { fact: "code" }],
  ])("that fits is taken: %s %s %j", (fact, operator, value) => {
    expect(faults(fact, operator, value)).toEqual([]);
  });
});
