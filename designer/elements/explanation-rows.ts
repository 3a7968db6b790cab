import type { Explanation } from "../../engine/core/model/formats.generated.ts";

/** One line of a condition tree. `path` is its place, e.g. `0.2.1`; the root is `0`. */
export type ExplanationRow = {
  readonly path: string;
  readonly parent: string | undefined;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly node: Explanation;
  readonly expandable: boolean;
};

/** Which line of a tree has the focus, and which groups are closed. */
export type TreeState = { readonly focused: string; readonly closed: ReadonlySet<string> };

/** A condition tree as lines, in the order in which they are read. */
export function explanationRows(explanation: Explanation): readonly ExplanationRow[] {
  const rows: ExplanationRow[] = [];
  collect({ node: explanation, path: "0", parent: undefined, level: 1, position: 1, setSize: 1 }, rows);
  return rows;
}

/** The groups that nobody needs to see at first: those that were not reached. */
export function closedAtFirst(rows: readonly ExplanationRow[]): ReadonlySet<string> {
  return new Set(rows.filter(({ expandable, node }) => expandable && node.outcome === "notReached").map(pathOf));
}

/** The lines that no closed group hides. */
export function visibleRows(rows: readonly ExplanationRow[], closed: ReadonlySet<string>): readonly ExplanationRow[] {
  return rows.filter(({ path }) => ancestorsOf(path).every((ancestor) => !closed.has(ancestor)));
}

/** What a key does in a tree, as in every tree of the web: arrows, Home, End. Undefined for any other key. */
export function moveInTree(rows: readonly ExplanationRow[], state: TreeState, key: string): TreeState | undefined {
  const visible = visibleRows(rows, state.closed);
  const index = Math.max(
    0,
    visible.findIndex(({ path }) => path === state.focused),
  );
  const row = visible[index];
  if (row === undefined) return undefined;
  const focus = (target: ExplanationRow | undefined): TreeState => ({ ...state, focused: (target ?? row).path });
  switch (key) {
    case "ArrowDown":
      return focus(visible[index + 1]);
    case "ArrowUp":
      return focus(visible[index - 1]);
    case "Home":
      return focus(visible[0]);
    case "End":
      return focus(visible.at(-1));
    case "ArrowRight":
      return isOpen(row, state) ? focus(visible[index + 1]) : toggled(row, state, true);
    case "ArrowLeft":
      return isOpen(row, state) ? toggled(row, state, false) : { ...state, focused: row.parent ?? row.path };
    case "Enter":
    case " ":
      return toggled(row, state, !isOpen(row, state));
    default:
      return undefined;
  }
}

function collect(row: Omit<ExplanationRow, "expandable">, into: ExplanationRow[]): void {
  const children = row.node.kind === "test" ? [] : row.node.of;
  into.push({ ...row, expandable: children.length > 0 });
  for (const [index, node] of children.entries()) {
    const place = { parent: row.path, level: row.level + 1, position: index + 1, setSize: children.length };
    collect({ node, path: `${row.path}.${index}`, ...place }, into);
  }
}

function ancestorsOf(path: string): string[] {
  const parts = path.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
}

function isOpen({ expandable, path }: ExplanationRow, { closed }: TreeState): boolean {
  return expandable && !closed.has(path);
}

function toggled({ expandable, path }: ExplanationRow, state: TreeState, open: boolean): TreeState {
  if (!expandable) return state;
  const closed = new Set(state.closed);
  if (open) closed.delete(path);
  else closed.add(path);
  return { focused: path, closed };
}

function pathOf({ path }: ExplanationRow): string {
  return path;
}
