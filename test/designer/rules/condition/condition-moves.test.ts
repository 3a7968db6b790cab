import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { nodeAt } from "../../../../designer/rules/condition/condition-edits.ts";
import { moveBy, moveTo } from "../../../../designer/rules/condition/condition-moves.ts";
import { isWithin } from "../../../../designer/rules/condition/condition-path.ts";
import { anyCondition } from "../../../support/any-condition.ts";
import { placesOf } from "../../../support/condition-places.ts";

const [A, B, C, D] = ["a", "b", "c", "d"].map((fact) => ({ fact, operator: "equal", value: true }));
const ROOT = { all: [A, { any: [B, C] }, D] };

const twoPlaces = anyCondition.chain((root) => {
  const place = fc.constantFrom(...placesOf(root));
  return fc.tuple(fc.constant(root), place, place, fc.nat(3));
});

test("a move keeps every test, and the moved part stands where the answer says", () => {
  fc.assert(
    fc.property(twoPlaces, ([root, from, group, position]) => {
      const moved = moveTo(root, from, group, position);
      fc.pre(moved !== undefined);
      if (moved === undefined) return;
      expect(nodeAt(moved.root, moved.path)).toEqual(nodeAt(root, from));
      expect(testsIn(moved.root)).toEqual(testsIn(root));
    }),
  );
});

test("no part is moved into itself", () => {
  fc.assert(
    fc.property(twoPlaces, ([root, from, group, position]) => {
      if (isWithin(group, from)) expect(moveTo(root, from, group, position)).toBeUndefined();
    }),
  );
});

describe("by keys", () => {
  test.each([
    ["down", ["all", 0], { all: [{ any: [B, C] }, A, D] }, ["all", 1]],
    ["up", ["all", 2], { all: [A, D, { any: [B, C] }] }, ["all", 1]],
    ["in", ["all", 2], { all: [A, { any: [B, C, D] }] }, ["all", 1, "any", 2]],
    ["in", ["all", 0], { all: [{ any: [A, B, C] }, D] }, ["all", 0, "any", 0]],
    ["out", ["all", 1, "any", 0], { all: [A, { any: [C] }, B, D] }, ["all", 2]],
  ] as const)("%s from %j", (direction, from, root, path) => {
    expect(moveBy(ROOT, from, direction)).toEqual({ root, path });
  });

  test.each([
    ["up", ["all", 0]],
    ["down", ["all", 2]],
    ["out", ["all", 0]],
    ["in", ["all", 1, "any", 0]],
  ] as const)("%s from %j leads nowhere", (direction, from) => {
    expect(moveBy(ROOT, from, direction)).toBeUndefined();
  });

  test("what records are asked does not leave the records", () => {
    const root = { all: [{ fact: "bidders", operator: "someRecord", value: { all: [A, B] } }] };
    expect(moveBy(root, ["all", 0, "value", "all", 1], "out")).toBeUndefined();
  });

  test("a member moves out of a group that is denied", () => {
    expect(moveBy({ all: [{ not: { any: [A, B] } }] }, ["all", 0, "not", "any", 0], "out")).toEqual({
      root: { all: [{ not: { any: [B] } }, A] },
      path: ["all", 1],
    });
  });
});

function testsIn(condition: unknown): string[] {
  return (JSON.stringify(condition).match(/"fact":"\w+"/g) ?? []).toSorted();
}
