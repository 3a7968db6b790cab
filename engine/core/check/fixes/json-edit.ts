import { isObject } from "../../model/is-object.ts";

/** One change of a JSON document, at a JSON pointer. */
export type JsonEdit =
  | { readonly kind: "set"; readonly pointer: string; readonly value: unknown }
  | { readonly kind: "remove"; readonly pointer: string }
  | { readonly kind: "rename"; readonly pointer: string; readonly key: string };

/** The document with one change; keys keep their order, and what is not on the way to the change stays the same object. */
export function edited<T>(document: T, edit: JsonEdit): T;
export function edited(document: unknown, edit: JsonEdit): unknown {
  return editAt(document, stepsOf(edit.pointer), edit);
}

/** What stands at a JSON pointer of a document. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of stepsOf(pointer)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The keys and positions of a JSON pointer. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function editAt(value: unknown, steps: readonly string[], edit: JsonEdit): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return edit.kind === "set" ? edit.value : value;
  const isHere = rest.length === 0;
  if (Array.isArray(value)) {
    const index = Number(step);
    if (isHere && edit.kind === "remove") return value.toSpliced(index, 1);
    return value.with(index, editAt(value[index], rest, edit));
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, content]): [string, unknown][] => {
    if (key !== step) return [[key, content]];
    if (isHere && edit.kind === "remove") return [];
    if (isHere && edit.kind === "rename") return [[edit.key, content]];
    return [[key, editAt(content, rest, edit)]];
  });
  return Object.fromEntries(entries);
}
