import { expect, test } from "vitest";

import { nearestName, nearestNames } from "../../../engine/core/check/nearest-name.ts";

const KNOWN = ["bids", "deposit", "depositRatio", "投标保证金比例", "method"];

test.each([
  ["bidz", "bids"],
  ["bid", "bids"],
  ["ibds", "bids"],
  ["BIDS", "bids"],
  ["depositratio", "depositRatio"],
  ["depostiRatio", "depositRatio"],
  ["depositRate", "depositRatio"],
  ["投标保证金比", "投标保证金比例"],
  ["methdo", "method"],
  ["bd", undefined],
  ["xyz", undefined],
  ["", undefined],
  ["𠮷𠮷", undefined],
])("%j most likely meant %s", (name, expected) => {
  expect(nearestName(name, KNOWN)).toBe(expected);
});

test("of two equally near, the first is named", () => {
  expect(nearestName("bid", ["bids", "bidz"])).toBe("bids");
});

test.each([
  ["bid", ["bids", "bidz"]],
  ["bidds", ["bids"]],
  ["bidsz", ["bids", "bidz"]],
  ["winner", []],
])("all that are as near as the nearest to %j: %j", (name, expected) => {
  expect(nearestNames(name, ["method", "bids", "bidz"])).toEqual(expected);
});

test("a nearer name leaves the others behind, wherever it stands", () => {
  expect(nearestNames("bidder", ["bidd", "bidders", "bid-er-s"])).toEqual(["bidders"]);
});

test("a name too long to be a name costs nothing", () => {
  const start = performance.now();

  expect(nearestName("a".repeat(1_000_000), KNOWN)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(50);
});
