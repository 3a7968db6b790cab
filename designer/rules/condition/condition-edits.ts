import { isObject } from "../../../engine/core/model/is-object.ts";
import type { Path } from "./condition-path.ts";
import { isListKind, readNode, type ListKind } from "../../../engine/core/conditions/condition-node.ts";

/**
 * Edits of a condition tree. Each takes the written condition and gives a new one; whatever an edit does not mean, keys
 * that nobody knows and the order of keys included, is as it was. An edit that makes no sense at its place changes nothing.
 */

/** What stands at a place; undefined where nothing does. */
export function nodeAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    if (Array.isArray(node) && typeof step === "number") node = node[step];
    else if (isObject(node) && Object.hasOwn(node, step)) node = node[step];
    else return undefined;
  }
  return node;
}

/** Puts something else at a place that exists, or under a new key of an object that exists. */
export function replaceAt(root: unknown, path: Path, node: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  if (Array.isArray(root) && typeof step === "number") {
    return step < root.length ? root.with(step, replaceAt(root[step], rest, node)) : root;
  }
  if (!isObject(root)) return root;
  const content = Object.hasOwn(root, step) ? root[step] : undefined;
  return { ...root, [step]: replaceAt(content, rest, node) };
}

/** Puts a condition into the group at a place, before the member at `position`. */
export function insertAt(root: unknown, group: Path, position: number, node: unknown): unknown {
  const read = readNode(nodeAt(root, group));
  if (!isListKind(read.kind) || !("members" in read)) return root;
  return replaceAt(root, [...group, read.kind], read.members.toSpliced(position, 0, node));
}

/** Takes a condition away; what a `not` denied takes the `not` with it. The outermost condition stays. */
export function removeAt(root: unknown, path: Path): unknown {
  const last = path.at(-1);
  const list = path.slice(0, -1);
  if (last === undefined) return root;
  if (typeof last !== "number") return last === "not" ? removeAt(root, list) : root;
  const members = nodeAt(root, list);
  return Array.isArray(members) ? replaceAt(root, list, members.toSpliced(last, 1)) : root;
}

/** Puts a group around a condition. */
export function wrapAt(root: unknown, path: Path, kind: ListKind | "not"): unknown {
  const node = nodeAt(root, path);
  return replaceAt(root, path, kind === "not" ? { not: node } : { [kind]: [node] });
}

/** Takes a group away and leaves what was in it. The outermost group goes only when one group is left in its place. */
export function unwrapAt(root: unknown, path: Path): unknown {
  const read = readNode(nodeAt(root, path));
  const inner = read.kind === "not" ? [read.child] : "members" in read ? read.members : undefined;
  if (inner === undefined) return root;
  const last = path.at(-1);
  const list = path.slice(0, -1);
  const members = nodeAt(root, list);
  if (typeof last === "number" && Array.isArray(members)) {
    return replaceAt(root, list, members.toSpliced(last, 1, ...inner));
  }
  const [only, ...others] = inner;
  if (only === undefined || others.length > 0) return root;
  const mayStand = path.length > 0 || readNode(only).kind !== "test";
  return mayStand ? replaceAt(root, path, only) : root;
}

/** Whether a group could be taken away. */
export function canUnwrap(root: unknown, path: Path): boolean {
  return unwrapAt(root, path) !== root;
}

/** Makes `all` of an `any`, or the other way round. */
export function changeKindAt(root: unknown, path: Path, kind: ListKind): unknown {
  const read = readNode(nodeAt(root, path));
  if (!("members" in read) || read.kind === kind) return root;
  const entries = Object.entries(read.written).map(([key, value]) => [key === read.kind ? kind : key, value] as const);
  return replaceAt(root, path, Object.fromEntries(entries));
}
