import { expect, test } from "vitest";

import { freePlace, STEP_SIZE } from "../../../../../designer/modeler/features/edits/places.ts";

const BAND = { y: 100, height: 300 };

test("a step stands in the middle of its lane", () => {
  expect(freePlace(STEP_SIZE, 200, BAND, [])).toEqual({ x: 200, y: 250 });
});

test("with something in the way it stands as near to the middle as it can, and touches nothing", () => {
  const inTheWay = { x: 150, y: 240, width: 100, height: 80 };

  expect(freePlace(STEP_SIZE, 200, BAND, [inTheWay])).toEqual({ x: 200, y: 190 });
});

test("where the column is full it takes the next", () => {
  const wall = { x: 150, y: 0, width: 100, height: 1000 };

  expect(freePlace(STEP_SIZE, 200, BAND, [wall])).toEqual({ x: 350, y: 250 });
});

test("a lane without any room gives its middle", () => {
  const all = { x: -10_000, y: -10_000, width: 100_000, height: 100_000 };

  expect(freePlace(STEP_SIZE, 200, BAND, [all])).toEqual({ x: 200, y: 250 });
});
