import { expect, test } from "vitest";

import { placesAlong } from "../../../../../designer/modeler/features/control-points/edge-places.ts";

const EDGE = { width: 100, start: "right", overhang: 10 } as const;

test("marks stand one beside the other from the corner, which they overhang", () => {
  expect(placesAlong(EDGE, [20, 10], [])).toEqual([
    { from: 90, to: 110 },
    { from: 78, to: 88 },
  ]);
  expect(placesAlong({ ...EDGE, start: "left" }, [20], [])).toEqual([{ from: -10, to: 10 }]);
});

test("they step over what is taken, on either side of it", () => {
  expect(placesAlong(EDGE, [20, 10], [{ from: 70, to: 85 }])).toEqual([
    { from: 90, to: 110 },
    { from: 60, to: 70 },
  ]);
  expect(placesAlong({ ...EDGE, start: "left" }, [20], [{ from: 0, to: 36 }])).toEqual([{ from: 36, to: 56 }]);
});

test("several taken stretches are all stepped over", () => {
  expect(
    placesAlong(
      { ...EDGE, start: "left" },
      [20],
      [
        { from: 15, to: 30 },
        { from: -5, to: 12 },
      ],
    ),
  ).toEqual([{ from: 30, to: 50 }]);
});
