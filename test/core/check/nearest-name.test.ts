import { expect, test } from "vitest";

import { nearestName } from "../../../engine/core/check/nearest-name.ts";

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

test("a name too long to be a name costs nothing", () => {
  const start = performance.now();

  expect(nearestName("a".repeat(1_000_000), KNOWN)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(50);
});
