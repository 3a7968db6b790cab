import { expect, test } from "vitest";

import { addressOf, placeOf } from "../../../designer/problems/problem-place.ts";

test("the place of a finding is read from its document and what it points at", () => {
  expect(placeOf("map", "S1")).toEqual({ kind: "map", element: "S1" });
  expect(placeOf("map", "")).toEqual({ kind: "map", element: undefined });
  expect(placeOf("facts", "/facts/bid~1ratio/formula/0")).toEqual({ kind: "fact", name: "bid/ratio" });
  expect(placeOf("facts", "")).toEqual({ kind: "fact", name: "" });
  expect(placeOf("rules/too-few-bids", "/conditions")).toEqual({ kind: "rule", name: "too-few-bids" });
  expect(placeOf("parameters/cap", "/values/0")).toEqual({ kind: "parameter", name: "cap" });
  expect(placeOf("conditions/late", "")).toEqual({ kind: "condition", name: "late" });
  expect(placeOf("cases/two-bids", "/expect")).toEqual({ kind: "case", name: "two-bids" });
  expect(placeOf("power", "/effective")).toEqual({ kind: "power" });
});

test("what belongs to no power is the shared library, and nothing inherited is taken for a folder", () => {
  expect(placeOf("calendar/2026", "")).toEqual({ kind: "library", name: "calendar/2026" });
  expect(placeOf("constructor/x", "")).toEqual({ kind: "library", name: "constructor/x" });
});

function address(document: string, pointer = ""): string | undefined {
  return addressOf("tender", placeOf(document, pointer));
}

test("each place has its address in the workspace; the shared library has none", () => {
  expect(address("map", "S1")).toBe("/powers/tender/map");
  expect(address("power")).toBe("/powers/tender/map");
  expect(address("rules/a")).toBe("/powers/tender/rules?rule=a");
  expect(address("facts", "/facts/bid ratio")).toBe("/powers/tender/facts?fact=bid%20ratio");
  expect(address("facts")).toBe("/powers/tender/facts");
  expect(address("parameters/cap")).toBe("/powers/tender/parameters?parameter=cap");
  expect(address("cases/c")).toBe("/powers/tender/cases?case=c");
  expect(address("conditions/late")).toBe("/powers/tender/rules?condition=late");
  expect(address("tiers")).toBeUndefined();
});
