import { expect, test } from "vitest";

import { withCell, withoutRow, withRow } from "../../../designer/trial/records.ts";

test("a new row is an empty record, or an empty item", () => {
  expect(withRow([], {})).toEqual([{}]);
  expect(withRow(["a"], { items: { type: "string" } })).toEqual(["a", ""]);
});

test("a field keeps its place among the others when it changes, and goes when nothing is known of it", () => {
  const rows = [{ name: "甲", lot: "1" }, { name: "乙" }];

  expect(JSON.stringify(withCell(rows, 0, "name", "丙"))).toBe('[{"name":"丙","lot":"1"},{"name":"乙"}]');
  expect(withCell(rows, 0, "lot", undefined)).toEqual([{ name: "甲" }, { name: "乙" }]);
});

test("what is no record becomes one when a field of it is filled in", () => {
  expect(withCell(["?"], 0, "name", "甲")).toEqual([{ name: "甲" }]);
});

test("a row goes by its position", () => {
  expect(withoutRow(["a", "b", "c"], 1)).toEqual(["a", "c"]);
});
