/** What people do to a row of the outline. */
export const OUTLINE_ACTIONS = [
  "edit",
  "add",
  "moveUp",
  "moveDown",
  "move",
  "connect",
  "disconnect",
  "remove",
  "select",
  "showOnMap",
] as const;

export type OutlineAction = (typeof OUTLINE_ACTIONS)[number];

/** Where a key leads in the grid, or what it does to the row. */
export type GridCommand =
  | { readonly kind: "move"; readonly rows: number; readonly columns: number }
  | { readonly kind: "rowEnd"; readonly end: "first" | "last" }
  | { readonly kind: "gridEnd"; readonly end: "first" | "last" }
  | { readonly kind: "action"; readonly action: OutlineAction };

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const PAGE = 10;

/** The key of each action. */
export const ACTION_KEYS: Readonly<Record<OutlineAction, string>> = {
  edit: "Enter",
  add: "Insert",
  remove: "Delete",
  moveUp: "Alt+ArrowUp",
  moveDown: "Alt+ArrowDown",
  move: "M",
  connect: "C",
  disconnect: "D",
  select: "Ctrl+Space",
  showOnMap: "G",
};

/** The key of an action as people read it: Alt+↑. */
export function keyShown(action: OutlineAction): string {
  return ACTION_KEYS[action].replace("ArrowUp", "↑").replace("ArrowDown", "↓");
}

const ACTIONS: ReadonlyMap<string, OutlineAction> = new Map<string, OutlineAction>([
  ["F2", "edit"],
  ["Ctrl+Enter", "add"],
  ...OUTLINE_ACTIONS.map((action) => [ACTION_KEYS[action], action] as const),
]);

const MOVES: ReadonlyMap<string, GridCommand> = new Map([
  ["ArrowUp", { kind: "move", rows: -1, columns: 0 }],
  ["ArrowDown", { kind: "move", rows: 1, columns: 0 }],
  ["ArrowLeft", { kind: "move", rows: 0, columns: -1 }],
  ["ArrowRight", { kind: "move", rows: 0, columns: 1 }],
  ["PageUp", { kind: "move", rows: -PAGE, columns: 0 }],
  ["PageDown", { kind: "move", rows: PAGE, columns: 0 }],
  ["Home", { kind: "rowEnd", end: "first" }],
  ["End", { kind: "rowEnd", end: "last" }],
  ["Ctrl+Home", { kind: "gridEnd", end: "first" }],
  ["Ctrl+End", { kind: "gridEnd", end: "last" }],
]);

/** What a key means in the grid; undefined for keys that are not ours. */
export function gridCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): GridCommand | undefined {
  const name = key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key;
  const pressed = [ctrlKey || metaKey ? "Ctrl+" : "", altKey ? "Alt+" : "", shiftKey ? "Shift+" : "", name].join("");
  const action = ACTIONS.get(pressed);
  return MOVES.get(pressed) ?? (action === undefined ? undefined : { kind: "action", action });
}
