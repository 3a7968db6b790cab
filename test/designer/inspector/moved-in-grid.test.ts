import { expect, test } from "vitest";

import { movedInGrid } from "../../../designer/inspector/step/moved-in-grid.ts";

const SIZE = { rows: 5, columns: 5 };

test("the arrow keys lead to the next cell, and not out of the grid", () => {
  expect(movedInGrid("ArrowUp", { row: 1, column: 2 }, SIZE)).toEqual({ row: 0, column: 2 });
  expect(movedInGrid("ArrowDown", { row: 4, column: 2 }, SIZE)).toBeUndefined();
  expect(movedInGrid("ArrowRight", { row: 0, column: 3 }, SIZE)).toEqual({ row: 0, column: 4 });
  expect(movedInGrid("ArrowLeft", { row: 0, column: 0 }, SIZE)).toBeUndefined();
});

test("home and end lead to the ends of a row, from there nowhere", () => {
  expect(movedInGrid("Home", { row: 2, column: 3 }, SIZE)).toEqual({ row: 2, column: 0 });
  expect(movedInGrid("End", { row: 2, column: 3 }, SIZE)).toEqual({ row: 2, column: 4 });
  expect(movedInGrid("End", { row: 2, column: 4 }, SIZE)).toBeUndefined();
});

test("other keys do not move", () => {
  expect(movedInGrid("a", { row: 0, column: 0 }, SIZE)).toBeUndefined();
  expect(movedInGrid("constructor", { row: 0, column: 0 }, SIZE)).toBeUndefined();
});
