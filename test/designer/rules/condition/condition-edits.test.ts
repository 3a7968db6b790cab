import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  canUnwrap,
  changeKindAt,
  insertAt,
  nodeAt,
  removeAt,
  replaceAt,
  unwrapAt,
  wrapAt,
} from "../../../../designer/rules/condition/condition-edits.ts";
import { anyCondition } from "../../../support/any-condition.ts";
import { placesOf } from "../../../support/condition-places.ts";

const RED = { fact: "red", operator: "equal", value: true, because: "nobody knows this key" };
const BLUE = { fact: "blue", operator: "equal", value: true };
const GREEN = { fact: "green", operator: "equal", value: false };

const placed = anyCondition.chain((root) => fc.tuple(fc.constant(root), fc.constantFrom(...placesOf(root))));

describe("edits undo each other", () => {
  test("what is wrapped and unwrapped is as it was, unless it is the outermost test", () => {
    fc.assert(
      fc.property(placed, fc.constantFrom("all" as const, "any" as const, "not" as const), ([root, path], kind) => {
        const wrapped = wrapAt(root, path, kind);
        if (path.length > 0) expect(unwrapAt(wrapped, path)).toEqual(root);
      }),
    );
  });

  test("what is inserted and removed is as it was", () => {
    fc.assert(
      fc.property(placed, fc.nat(4), ([root, path], position) => {
        const group = nodeAt(root, path);
        const list = typeof group === "object" && group !== null && "all" in group ? group.all : undefined;
        fc.pre(Array.isArray(list) && position <= list.length);
        const inserted = insertAt(root, path, position, RED);
        expect(nodeAt(inserted, [...path, "all", position])).toBe(RED);
        expect(removeAt(inserted, [...path, "all", position])).toEqual(root);
      }),
    );
  });

  test("what is put in place of itself changes nothing, and everything beside a change is the same object", () => {
    fc.assert(
      fc.property(placed, ([root, path]) => {
        expect(replaceAt(root, path, nodeAt(root, path))).toEqual(root);
      }),
    );
    const root = { all: [RED, { any: [BLUE] }] };
    const changed = replaceAt(root, ["all", 1, "any", 0], GREEN);
    expect(nodeAt(changed, ["all", 0])).toBe(RED);
    expect(root).toEqual({ all: [RED, { any: [BLUE] }] });
  });
});

describe("keys that nobody knows stay, and so does the order of keys", () => {
  test("all becomes any in its place", () => {
    const root = { note: "x", all: [RED], priority: 2 };
    expect(JSON.stringify(changeKindAt(root, [], "any"))).toBe(JSON.stringify({ note: "x", any: [RED], priority: 2 }));
  });

  test("a value changes in its place", () => {
    expect(JSON.stringify(replaceAt({ all: [RED] }, ["all", 0, "operator"], "notEqual"))).toBe(
      JSON.stringify({ all: [{ ...RED, operator: "notEqual" }] }),
    );
  });
});

describe("at the edges", () => {
  test("the outermost condition is not removed", () => {
    const root = { all: [RED] };
    expect(removeAt(root, [])).toBe(root);
  });

  test("what a not denies takes the not with it", () => {
    expect(removeAt({ all: [{ not: RED }, BLUE] }, ["all", 0, "not"])).toEqual({ all: [BLUE] });
  });

  test("the outermost group is taken apart only when one group is left", () => {
    expect(unwrapAt({ all: [{ any: [RED] }] }, [])).toEqual({ any: [RED] });
    expect(canUnwrap({ all: [RED] }, [])).toBe(false);
    expect(canUnwrap({ all: [{ any: [RED] }, BLUE] }, [])).toBe(false);
  });

  test("a group in a not is taken apart when it holds one condition", () => {
    expect(unwrapAt({ not: { all: [RED] } }, ["not"])).toEqual({ not: RED });
    expect(canUnwrap({ not: { all: [RED, BLUE] } }, ["not"])).toBe(false);
  });

  test("a place that does not exist changes nothing", () => {
    const root = { all: [RED] };
    expect(replaceAt(root, ["all", 7], BLUE)).toEqual(root);
    expect(insertAt(root, ["all", 0], 0, BLUE)).toBe(root);
    expect(nodeAt(root, ["constructor"])).toBeUndefined();
  });
});
