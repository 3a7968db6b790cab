// @vitest-environment happy-dom
import { expect, test } from "vitest";

import { historyKey } from "../../../designer/workspace/history-key.ts";

const KEYS = [
  { keys: { key: "z", ctrlKey: true }, step: "undo" },
  { keys: { key: "Z", ctrlKey: true, shiftKey: true }, step: "redo" },
  { keys: { key: "y", metaKey: true }, step: "redo" },
  { keys: { key: "z" }, step: undefined },
  { keys: { key: "z", ctrlKey: true, altKey: true }, step: undefined },
] as const;

test.each(KEYS)("$keys asks for $step", ({ keys, step }) => {
  expect(asked(document.createElement("button"), keys)).toBe(step);
});

test("inside a text field the field's own undo is meant", () => {
  expect(asked(document.createElement("textarea"), { key: "z", ctrlKey: true })).toBeUndefined();
});

test("a key that the canvas has taken already asks for nothing more", () => {
  const canvas = document.createElement("div");
  canvas.addEventListener("keydown", (event) => event.preventDefault());

  expect(asked(canvas, { key: "z", ctrlKey: true })).toBeUndefined();
});

/** What a key pressed at an element asks of the page. */
function asked(element: HTMLElement, keys: KeyboardEventInit): ReturnType<typeof historyKey> {
  let step: ReturnType<typeof historyKey>;
  const listen = (event: KeyboardEvent): void => {
    step = historyKey(event);
  };
  document.body.append(element);
  addEventListener("keydown", listen);
  element.dispatchEvent(new KeyboardEvent("keydown", { ...keys, bubbles: true, cancelable: true, composed: true }));
  removeEventListener("keydown", listen);
  element.remove();
  return step;
}
