import { describe, expect, test } from "vitest";

import { deeplyFrozen } from "../../../engine/core/model/deeply-frozen.ts";
import { frozenCopy } from "../../../engine/core/model/frozen-copy.ts";
import { byStrictness, stricterGrade } from "../../../engine/core/model/grade.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";

describe("a frozen copy", () => {
  test("is equal, shares nothing and cannot be changed", () => {
    const original = { list: [{ deep: [1, null, "x"] }], text: "x" };
    const copy = frozenCopy(original);
    original.list.length = 0;

    expect(copy).toEqual({ list: [{ deep: [1, null, "x"] }], text: "x" });
    expect([copy, copy.list, copy.list[0], copy.list[0]?.deep].every(Object.isFrozen)).toBe(true);
  });

  test("keeps an own `__proto__` key as an ordinary one", () => {
    const copy = frozenCopy<unknown>(JSON.parse('{ "__proto__": { "polluted": true } }'));

    expect(isObject(copy) && Object.keys(copy)).toEqual(["__proto__"]);
    expect("polluted" in {}).toBe(false);
  });

  test("leaves out what is undefined, and inherited keys", () => {
    const child = Object.assign(Object.create({ inherited: 1 }), { own: 1, nothing: undefined });

    expect(frozenCopy<unknown>(child)).toEqual({ own: 1 });
  });

  test("cuts off what nests deeper than any format", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);

    expect(JSON.stringify(frozenCopy(deep))).toBe(`${"[".repeat(101)}null${"]".repeat(101)}`);
  });
});

describe("deeply frozen", () => {
  test("plain objects and arrays are, functions and maps go on working", () => {
    const map = new Map([["a", 1]]);
    const value = deeplyFrozen({ list: [{ deep: [1] }], map, count: () => map.size });
    map.set("b", 2);

    expect([value, value.list, value.list[0], value.list[0]?.deep].every(Object.isFrozen)).toBe(true);
    expect(value.count()).toBe(2);
  });
});

describe("of two grades the stricter", () => {
  test.each([
    ["A", "B", "A"],
    ["B", "A", "A"],
    ["C", "B", "B"],
    ["C", "C", "C"],
    [null, "C", "C"],
    ["B", null, "B"],
    [null, null, null],
  ] as const)("%s and %s: %s", (first, second, stricter) => {
    expect(stricterGrade(first, second)).toBe(stricter);
  });

  test("comes first in order", () => {
    expect((["C", "A", "B", "A"] as const).toSorted(byStrictness)).toEqual(["A", "A", "B", "C"]);
  });
});

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ["x", false],
  [undefined, false],
])("%j is an object: %s", (value, expected) => {
  expect(isObject(value)).toBe(expected);
});
