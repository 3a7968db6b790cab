import { insertAt, nodeAt, removeAt } from "./condition-edits.ts";
import { isWithin, type Path } from "./condition-path.ts";
import { readNode } from "../../../engine/core/conditions/condition-node.ts";

export type Direction = "up" | "down" | "out" | "in";

/** What came of a move: the whole condition, and where the moved part now stands. */
export type Moved = { readonly root: unknown; readonly path: Path };

/**
 * Moves a member of a group to a place in any group: before the member that stands at `position` now. A condition cannot
 * be moved into itself; then, and where there is nothing to move, the answer is undefined.
 */
export function moveTo(root: unknown, from: Path, group: Path, position: number): Moved | undefined {
  const last = from.at(-1);
  const node = nodeAt(root, from);
  if (typeof last !== "number" || node === undefined || isWithin(group, from)) return undefined;
  const list = from.slice(0, -1);
  const target = readNode(nodeAt(root, group));
  if (!("members" in target)) return undefined;
  const isSameList = isWithin(list, [...group, target.kind]) && list.length === group.length + 1;
  const asked = Math.min(position, target.members.length);
  const at = isSameList && last < asked ? asked - 1 : asked;
  if (isSameList && at === last) return undefined;
  const newGroup = afterRemoval(group, from);
  const moved = insertAt(removeAt(root, from), newGroup, at, node);
  return { root: moved, path: [...newGroup, target.kind, at] };
}

/**
 * Moves a member one place: up or down in its group, out into the group around it, or into the group that stands before
 * it (else after it).
 */
export function moveBy(root: unknown, from: Path, direction: Direction): Moved | undefined {
  const position = from.at(-1);
  if (typeof position !== "number") return undefined;
  const group = from.slice(0, -2);
  switch (direction) {
    case "up":
      return position === 0 ? undefined : moveTo(root, from, group, position - 1);
    case "down":
      return isLast(root, from) ? undefined : moveTo(root, from, group, position + 2);
    case "out":
      return moveOut(root, from, group);
    case "in":
      return moveIn(root, from, position);
    default:
      return direction satisfies never;
  }
}

function isLast(root: unknown, from: Path): boolean {
  const members = nodeAt(root, from.slice(0, -1));
  return Array.isArray(members) && from.at(-1) === members.length - 1;
}

/** Behind the nearest member around it that stands in a list; record conditions keep their tests. */
function moveOut(root: unknown, from: Path, group: Path): Moved | undefined {
  for (let length = group.length; length > 0; length -= 1) {
    const step = group[length - 1];
    if (step === "value") return undefined;
    if (typeof step === "number") return moveTo(root, from, group.slice(0, length - 2), step + 1);
  }
  return undefined;
}

function moveIn(root: unknown, from: Path, position: number): Moved | undefined {
  const list = from.slice(0, -1);
  for (const neighbour of [position - 1, position + 1]) {
    const group = innermostList(root, [...list, neighbour]);
    if (group !== undefined) {
      return moveTo(root, from, group.path, neighbour < position ? group.length : 0);
    }
  }
  return undefined;
}

function innermostList(root: unknown, path: Path): { readonly path: Path; readonly length: number } | undefined {
  const read = readNode(nodeAt(root, path));
  if ("members" in read) return { path, length: read.members.length };
  return read.kind === "not" ? innermostList(root, [...path, "not"]) : undefined;
}

/** Where a place lies once the member at `removed` is gone from its list. */
function afterRemoval(path: Path, removed: Path): Path {
  const list = removed.slice(0, -1);
  const last = removed.at(-1);
  const step = path[list.length];
  if (!isWithin(path, list) || typeof step !== "number" || typeof last !== "number" || step <= last) return path;
  return path.with(list.length, step - 1);
}
