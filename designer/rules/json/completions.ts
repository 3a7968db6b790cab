import { findNodeAtLocation, getLocation, getNodeValue, parseTree, type Location, type Node } from "jsonc-parser";

import { isObject } from "../../../engine/core/model/is-object.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import type { Grammar, ReadPlace } from "./grammar.ts";
import { isTooDeep } from "./nesting.ts";

/** One thing that can stand at the cursor. */
type JsonCompletion = {
  readonly label: string;
  /** What it means, in the page's language. */
  readonly detail?: string;
  readonly kind: "key" | "value";
  /** What is written. */
  readonly apply: string;
};

export type JsonCompletions = {
  readonly from: number;
  readonly to: number;
  readonly options: readonly JsonCompletion[];
};

/** What can stand at a place in a JSON text; undefined where nothing is known. */
export function completionsAt(
  text: string,
  offset: number,
  grammar: Grammar,
  language: Language,
): JsonCompletions | undefined {
  if (isTooDeep(text)) return undefined;
  const location = getLocation(text, offset);
  const { previousNode } = location;
  const isInside =
    previousNode !== undefined &&
    offset > previousNode.offset &&
    offset <= previousNode.offset + previousNode.length &&
    previousNode.type !== "object" &&
    previousNode.type !== "array";
  const range = isInside
    ? { from: previousNode.offset, to: previousNode.offset + previousNode.length }
    : { from: offset, to: offset };
  const tree = parseTree(text);
  const options = location.isAtPropertyKey
    ? keyOptions(grammar, location, { text, to: range.to, tree, language })
    : valueOptions(grammar, location, { tree, language });
  return options.length === 0 ? undefined : { ...range, options };
}

type Place = { readonly tree: Node | undefined; readonly language: Language };

function keyOptions(
  grammar: Grammar,
  { path }: Location,
  { text, to, tree, language }: Place & { readonly text: string; readonly to: number },
): JsonCompletion[] {
  const parent = path.slice(0, -1);
  const written = valueAt(tree, parent);
  const present = isObject(written) ? Object.keys(written) : [];
  const hasColon = /^\s*:/.test(text.slice(to));
  return grammar.keysAt(parent, present, readerOf(tree)).map(({ key, start, label }) => ({
    label: key,
    kind: "key",
    apply: hasColon ? JSON.stringify(key) : `${JSON.stringify(key)}: ${start}`,
    ...(label === undefined ? {} : { detail: label[language] }),
  }));
}

function valueOptions(grammar: Grammar, { path }: Location, { tree, language }: Place): JsonCompletion[] {
  return grammar.valuesAt(path, readerOf(tree)).map(({ value, name, label }) => ({
    label: name ?? (typeof value === "string" ? value : JSON.stringify(value)),
    kind: "value",
    apply: JSON.stringify(value),
    ...(label === undefined ? {} : { detail: label[language] }),
  }));
}

function readerOf(tree: Node | undefined): ReadPlace {
  return (place) => valueAt(tree, place);
}

function valueAt(tree: Node | undefined, path: readonly (string | number)[]): unknown {
  const node = tree && findNodeAtLocation(tree, [...path]);
  const value: unknown = node && getNodeValue(node);
  return value;
}
