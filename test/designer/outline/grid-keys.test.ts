import { expect, test } from "vitest";

import { ACTION_KEYS, gridCommand, OUTLINE_ACTIONS } from "../../../designer/outline/grid-keys.ts";

/** A key as it is written: `Ctrl+Home`. */
function pressed(written: string): Parameters<typeof gridCommand>[0] {
  const keys = written.split("+");
  const key = keys.pop() ?? "";
  return {
    key: key === "Space" ? " " : key.length === 1 ? key.toLowerCase() : key,
    ctrlKey: keys.includes("Ctrl"),
    altKey: keys.includes("Alt"),
    shiftKey: keys.includes("Shift"),
    metaKey: keys.includes("Meta"),
  };
}

test("every action is done by the key that is shown for it", () => {
  for (const action of OUTLINE_ACTIONS)
    expect(gridCommand(pressed(ACTION_KEYS[action]))).toEqual({ kind: "action", action });
});

test("F2 edits and Ctrl+Enter adds, as people know it from tables", () => {
  expect(gridCommand(pressed("F2"))).toEqual({ kind: "action", action: "edit" });
  expect(gridCommand(pressed("Ctrl+Enter"))).toEqual({ kind: "action", action: "add" });
});

test("the arrow keys move one cell, the page keys ten rows", () => {
  expect(gridCommand(pressed("ArrowDown"))).toEqual({ kind: "move", rows: 1, columns: 0 });
  expect(gridCommand(pressed("ArrowLeft"))).toEqual({ kind: "move", rows: 0, columns: -1 });
  expect(gridCommand(pressed("PageUp"))).toEqual({ kind: "move", rows: -10, columns: 0 });
});

test("home and end lead to the ends of the row, with Ctrl to the ends of the table", () => {
  expect(gridCommand(pressed("Home"))).toEqual({ kind: "rowEnd", end: "first" });
  expect(gridCommand(pressed("Ctrl+End"))).toEqual({ kind: "gridEnd", end: "last" });
  expect(gridCommand(pressed("Meta+End"))).toEqual({ kind: "gridEnd", end: "last" });
});

test("keys of the browser stay its own: copying is not connecting, tab leaves the table", () => {
  expect(gridCommand(pressed("Ctrl+C"))).toBeUndefined();
  expect(gridCommand(pressed("Tab"))).toBeUndefined();
  expect(gridCommand(pressed("Shift+ArrowDown"))).toBeUndefined();
  expect(gridCommand(pressed("Escape"))).toBeUndefined();
});
