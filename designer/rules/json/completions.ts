import { findNodeAtLocation, getLocation, getNodeValue, parseTree, type Location, type Node } from "jsonc-parser";

import { isObject } from "../../../engine/core/model/is-object.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import { keysAt } from "./completion-keys.ts";
import { valuesAt, type CompletionWords } from "./completion-values.ts";
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

/** What can stand at a place in the text of a rule; undefined where nothing is known. */
export function completionsAt(
  text: string,
  offset: number,
  words: CompletionWords,
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
    ? keyOptions(text, range.to, location, tree)
    : valueOptions(location, tree, words, language);
  return options.length === 0 ? undefined : { ...range, options };
}

function keyOptions(text: string, to: number, { path }: Location, tree: Node | undefined): JsonCompletion[] {
  const parent = path.slice(0, -1);
  const written = valueAt(tree, parent);
  const present = isObject(written) ? Object.keys(written) : [];
  const hasColon = /^\s*:/.test(text.slice(to));
  return keysAt(parent, present).map(({ key, start }) => ({
    label: key,
    kind: "key",
    apply: hasColon ? JSON.stringify(key) : `${JSON.stringify(key)}: ${start}`,
  }));
}

// oxlint-disable-next-line max-params -- a place, the document, and the words in which it is told
function valueOptions(
  { path }: Location,
  tree: Node | undefined,
  words: CompletionWords,
  language: Language,
): JsonCompletion[] {
  return valuesAt(path, (place) => valueAt(tree, place), words).map(({ value, label }) => ({
    label: typeof value === "string" ? value : JSON.stringify(value),
    kind: "value",
    apply: JSON.stringify(value),
    ...(label === undefined ? {} : { detail: label[language] }),
  }));
}

function valueAt(tree: Node | undefined, path: readonly (string | number)[]): unknown {
  const node = tree && findNodeAtLocation(tree, [...path]);
  const value: unknown = node && getNodeValue(node);
  return value;
}
