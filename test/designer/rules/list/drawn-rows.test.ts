import { expect, test } from "vitest";

import { drawnAround, earlierRows, FIRST_ROWS, laterRows } from "../../../../designer/rules/list/drawn-rows.ts";

test("a row far down is drawn with some rows before it and many after it, and not all that come first", () => {
  const drawn = drawnAround(FIRST_ROWS, 1500);

  expect(drawn.first).toBeGreaterThan(1400);
  expect(drawn.first).toBeLessThan(1500);
  expect(drawn.end).toBeGreaterThan(1501);
});

test("for a row that is drawn already, and for none, all stays as it is", () => {
  expect(drawnAround({ first: 40, end: 160 }, 41)).toEqual({ first: 40, end: 160 });
  expect(drawnAround({ first: 40, end: 160 }, -1)).toEqual({ first: 40, end: 160 });
});

test("a row right after or right before what is drawn is not drawn yet", () => {
  expect(drawnAround({ first: 40, end: 160 }, 160).end).toBeGreaterThan(160);
  expect(drawnAround({ first: 40, end: 160 }, 39).first).toBeLessThanOrEqual(39);
});

test("more is drawn at both ends, and never before the first row", () => {
  expect(laterRows({ first: 40, end: 160 }).end).toBeGreaterThan(160);
  expect(earlierRows({ first: 40, end: 160 })).toEqual({ first: 0, end: 160 });
});
