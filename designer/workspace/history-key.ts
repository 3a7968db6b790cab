/** Which step of the history a key asks for. Inside a text field the field's own undo is meant, and the canvas takes its own keys. */
export function historyKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
  if (defaultPrevented || !(ctrlKey || metaKey) || altKey || event.composedPath().some(isTextField)) return undefined;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : undefined;
}

function isTextField(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|range)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
