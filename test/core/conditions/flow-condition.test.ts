import { describe, expect, test } from "vitest";

import { explainFlowCondition } from "../../../engine/core/conditions/flow-condition.ts";
import { readMap } from "../../../engine/core/map/read-map.ts";
import { rulePacks } from "../../support/rule-packs.ts";

const known = { bids: 2, method: "open", approved: true, price: "380.5", from: "2026-03-01", maker: "a", checker: "a" };

function decide(condition: string): string | undefined {
  return explainFlowCondition(condition, known)?.outcome;
}

describe("a condition is decided on the facts that are known", () => {
  test.each([
    ["bids < 3", "pass"],
    ["bids < 2", "fail"],
    ["bids <= 2", "pass"],
    ["bids > 2", "fail"],
    ["bids >= 2", "pass"],
    ["bids == 2", "pass"],
    ["bids != 2", "fail"],
    ['method == "open"', "pass"],
    ['method == "invited"', "fail"],
    ["approved == true", "pass"],
    ["approved == false", "fail"],
    ["price > 380", "pass"],
    ["price == 380.5", "pass"],
    ["maker == checker", "pass"],
    ["maker != checker", "fail"],
    ['from < "2026-03-02"', "pass"],
  ])("%s: %s", (condition, outcome) => {
    expect(decide(condition)).toBe(outcome);
  });
});

describe("what is not known leaves a condition open, unless the rest decides it", () => {
  test.each([
    ["gone == 1", "unknown"],
    ["bids == gone", "unknown"],
    ["bids < 3 and gone == 1", "unknown"],
    ["bids > 3 and gone == 1", "fail"],
    ["bids < 3 or gone == 1", "pass"],
    ["bids > 3 or gone == 1", "unknown"],
    ["method < 3", "unknown"],
  ])("%s: %s", (condition, outcome) => {
    expect(decide(condition)).toBe(outcome);
  });
});

test("`and` binds before `or`, and brackets before both", () => {
  expect(decide("bids < 3 or bids < 3 and bids > 3")).toBe("pass");
  expect(decide("(bids < 3 or bids < 3) and bids > 3")).toBe("fail");
});

test("an own fact is compared, never what every object has", () => {
  expect(decide('toString == "x"')).toBe("unknown");
});

test.each([
  "",
  "bids",
  "bids <",
  "bids < 3 and",
  "(bids < 3",
  "bids < 3)",
  "3 < bids",
  "bids = 3",
  "bids < 3 $",
  "明天再说",
])("%j is no condition that can be read", (condition) => {
  expect(decide(condition)).toBeUndefined();
});

test("every condition of the ten maps can be read", async () => {
  const maps = await Promise.all((await rulePacks()).map(({ mapXml }) => readMap(mapXml)));
  const conditions = maps.flatMap((reading) =>
    reading.ok ? reading.map.flows.flatMap(({ condition }) => condition ?? []) : [],
  );

  expect(conditions.length).toBeGreaterThan(80);
  expect(conditions.filter((condition) => explainFlowCondition(condition, {}) === undefined)).toEqual([]);
});
