import fc from "fast-check";
import { expect, test } from "vitest";

import { isWithin, pathOf, pointerOf } from "../../../../designer/rules/condition/condition-path.ts";

const step = fc.oneof(fc.nat(), fc.stringMatching(/^[a-z~/]{1,6}$/));

test("a path is the same after it was written as a pointer", () => {
  fc.assert(
    fc.property(fc.array(step), (path) => {
      expect(pathOf(pointerOf(path))).toEqual(path);
    }),
  );
});

test("a place lies within itself and what is around it, and not within its neighbours", () => {
  expect(isWithin(["all", 1, "any", 0], ["all", 1])).toBe(true);
  expect(isWithin(["all", 1], ["all", 1])).toBe(true);
  expect(isWithin(["all", 1], ["all", 1, "any"])).toBe(false);
  expect(isWithin(["all", 2], ["all", 1])).toBe(false);
});
