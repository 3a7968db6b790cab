import { expect, test } from "vitest";

import {
  closedAtFirst,
  explanationRows,
  moveInTree,
  visibleRows,
  type TreeState,
} from "../../../designer/elements/explanation-rows.ts";
import type { Explanation } from "../../../engine/core/model/formats.generated.ts";

const leaf = (fact: string): Explanation => ({
  kind: "test",
  outcome: "pass",
  fact,
  operator: "equal",
  actual: true,
  expected: true,
});

/** any( a, all( b, c ), not( d ) ), of which the last is not reached. */
const rows = explanationRows({
  kind: "any",
  outcome: "pass",
  of: [
    leaf("a"),
    { kind: "all", outcome: "pass", of: [leaf("b"), leaf("c")] },
    { kind: "not", outcome: "notReached", of: [leaf("d")] },
  ],
});

const open: ReadonlySet<string> = new Set();
const at = (focused: string, closed = open): TreeState => ({ focused, closed });

test("a tree is read from the top, each line with its place among its siblings", () => {
  expect(rows.map(({ path, level, position, setSize }) => [path, level, position, setSize])).toEqual([
    ["0", 1, 1, 1],
    ["0.0", 2, 1, 3],
    ["0.1", 2, 2, 3],
    ["0.1.0", 3, 1, 2],
    ["0.1.1", 3, 2, 2],
    ["0.2", 2, 3, 3],
    ["0.2.0", 3, 1, 1],
  ]);
});

test("only groups that were not reached are closed at first", () => {
  expect([...closedAtFirst(rows)]).toEqual(["0.2"]);
});

test("a closed group hides all that is under it, and itself stays", () => {
  expect(visibleRows(rows, new Set(["0.1"])).map(({ path }) => path)).toEqual(["0", "0.0", "0.1", "0.2", "0.2.0"]);
  expect(visibleRows(rows, new Set(["0"])).map(({ path }) => path)).toEqual(["0"]);
});

test("down and up go over what is closed, and stop at the ends", () => {
  const closed = new Set(["0.1"]);

  expect(moveInTree(rows, at("0.1", closed), "ArrowDown")?.focused).toBe("0.2");
  expect(moveInTree(rows, at("0.2", closed), "ArrowUp")?.focused).toBe("0.1");
  expect(moveInTree(rows, at("0"), "ArrowUp")?.focused).toBe("0");
  expect(moveInTree(rows, at("0.2.0"), "ArrowDown")?.focused).toBe("0.2.0");
});

test("left closes an open group, and goes to the parent of anything else", () => {
  const closing = moveInTree(rows, at("0.1"), "ArrowLeft");

  expect([...(closing?.closed ?? [])]).toEqual(["0.1"]);
  expect(moveInTree(rows, at("0.1", new Set(["0.1"])), "ArrowLeft")?.focused).toBe("0");
  expect(moveInTree(rows, at("0.1.1"), "ArrowLeft")?.focused).toBe("0.1");
});

test("right opens a closed group, and goes into an open one", () => {
  expect([...(moveInTree(rows, at("0.1", new Set(["0.1"])), "ArrowRight")?.closed ?? ["?"])]).toEqual([]);
  expect(moveInTree(rows, at("0.1"), "ArrowRight")?.focused).toBe("0.1.0");
});

test("right and enter do nothing on a test, which has nothing under it", () => {
  expect(moveInTree(rows, at("0.0"), "ArrowRight")).toEqual(at("0.0"));
  expect(moveInTree(rows, at("0.0"), "Enter")).toEqual(at("0.0"));
});

test("home and end go to the first and the last line that is seen", () => {
  expect(moveInTree(rows, at("0.1"), "Home")?.focused).toBe("0");
  expect(moveInTree(rows, at("0.1", new Set(["0.2"])), "End")?.focused).toBe("0.2");
});

test("another key is not the tree's", () => {
  expect(moveInTree(rows, at("0"), "a")).toBeUndefined();
});
