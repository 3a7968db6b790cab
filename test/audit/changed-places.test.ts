import * as fc from "fast-check";
import { expect, test } from "vitest";

import { changedPlaces } from "../../engine/audit/changed-places.ts";

test("a changed field is named by its place, never by what stands there", () => {
  const before = { rules: [{ name: "a", event: { params: { grade: "A" } } }, { name: "b" }], map: "<a/>" };
  const after = { rules: [{ name: "a", event: { params: { grade: "B" } } }, { name: "b" }], map: "<b/>" };

  expect(changedPlaces(before, after)).toEqual({ changed: ["/rules/a/event/params/grade", "/map"] });
});

test("items of a list go by their name, so that one put before them changes nothing of theirs", () => {
  expect(changedPlaces({ rules: [{ name: "b", x: 1 }] }, { rules: [{ name: "a" }, { name: "b", x: 1 }] })).toEqual({
    changed: ["/rules/a"],
  });
});

test("another order of the items is a change of the list", () => {
  const [a, b] = [{ name: "a" }, { name: "b" }];

  expect(changedPlaces({ rules: [a, b] }, { rules: [b, a] })).toEqual({ changed: ["/rules"] });
});

test("what was added or removed is named", () => {
  expect(changedPlaces({ a: 1, b: 2 }, { b: 2, c: 3 })).toEqual({ changed: ["/a", "/c"] });
});

test("deep down only the place above is named, and of many places the first", () => {
  expect(changedPlaces(deep(1), deep(2))).toEqual({ changed: ["/a/b/c/d/e"] });
  expect(changedPlaces(wide(1), wide(2))).toMatchObject({ more: 10 });
});

test("equal documents differ nowhere, and unequal ones somewhere", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const [first, second] = [{ document: one }, { document: other }];
      expect(changedPlaces(first, structuredClone(first)).changed).toEqual([]);
      const isEqual = JSON.stringify(sorted(first)) === JSON.stringify(sorted(second));
      if (!isEqual) expect(changedPlaces(first, second).changed).not.toEqual([]);
    }),
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

function deep(value: number): object {
  return { a: { b: { c: { d: { e: { f: value } } } } } };
}

function wide(value: number): object {
  return Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`k${index}`, value]));
}
