import type { ModdleElement } from "bpmn-moddle";

import { idOf, isElement } from "./moddle-values.ts";

const DEEPEST = 40;

/**
 * What an element holds as plain JSON: its attributes, those of other tools too, and its contents; references are told
 * by id. What `leaveOut` refuses, by its name, content and depth, is left out, and so is what is not set or empty.
 */
export function plainContent(
  element: ModdleElement,
  leaveOut: (name: string, content: unknown, depth: number) => boolean,
  depth = 0,
): Readonly<Record<string, unknown>> {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain).filter((item) => item !== undefined);
    if (isElement(value)) {
      const content = depth > DEEPEST ? {} : plainContent(value, leaveOut, depth + 1);
      return Object.keys(content).length === 0 ? undefined : { $type: value.$type, ...content };
    }
    if (typeof value === "object" && value !== null) return foreign(value, depth);
    return value;
  };
  const references = referencesOf(element);
  const entries = [...Object.entries(element), ...references].flatMap(([name, value]: [string, unknown]) => {
    if (name.startsWith("$") || leaveOut(name, value, depth)) return [];
    const kept = Array.isArray(value) ? value.filter((item: unknown) => !leaveOut(name, item, depth)) : value;
    const told = references.has(name) ? referred(kept) : plain(kept);
    return isEmpty(told) ? [] : [[name, told] as const];
  });
  const attributes = Object.entries(element.$attrs ?? {}).filter(([name]) => !name.startsWith("xmlns"));
  return Object.fromEntries([...entries, ...attributes]);
}

/** The elements that an element refers to; they are no contents of it. */
function referencesOf(element: ModdleElement): ReadonlyMap<string, unknown> {
  const references = (element.$descriptor.properties ?? []).filter(({ isReference }) => isReference === true);
  return new Map(
    references.map(({ name }) => name.replace(/^\w+:/, "")).map((name) => [name, element.get(name)] as const),
  );
}

function referred(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referred);
  return isElement(value) ? idOf(value) : value;
}

/** What another tool wrote: it has no description, so everything of it is taken. */
function foreign(value: object, depth: number): unknown {
  if (depth > DEEPEST) return {};
  const entries = Object.entries(value)
    .filter(([name]) => name !== "$parent" && name !== "$descriptor")
    .map(([name, content]: [string, unknown]): [string, unknown] => [name, foreignContent(content, depth)]);
  return Object.fromEntries(entries);
}

function foreignContent(content: unknown, depth: number): unknown {
  if (Array.isArray(content)) return content.map((item: unknown) => foreignContent(item, depth));
  return typeof content === "object" && content !== null ? foreign(content, depth + 1) : content;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
