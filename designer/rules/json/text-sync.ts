import { isObject } from "../../../engine/core/model/is-object.ts";
import type { Path } from "../condition/condition-path.ts";
import { isEqualJson } from "../../../engine/core/value/equal-json.ts";
import { TextWriter, type TextEdit } from "./text-writer.ts";

/**
 * The smallest edits that make a JSON text say another value, each on what the one before left. What says the same already keeps
 * its form, its order and its place. The text must be valid JSON. `present` is what is read in it: keys of the text that it is
 * without are left standing.
 */
export function editsTo(text: string, present: unknown, wanted: unknown): readonly TextEdit[] {
  const writer = new TextWriter(text);
  write(writer, present, wanted, []);
  return writer.edits;
}

function write(writer: TextWriter, present: unknown, wanted: unknown, path: Path): void {
  if (isEqualJson(present, wanted)) return;
  if (isObject(present) && isObject(wanted)) writeObject(writer, present, wanted, path);
  else if (Array.isArray(present) && Array.isArray(wanted)) writeArray(writer, present, wanted, path);
  else writer.replace(path, wanted);
}

type JsonObject = Readonly<Record<string, unknown>>;

function writeObject(writer: TextWriter, present: JsonObject, wanted: JsonObject, path: Path): void {
  const gone = Object.keys(present).filter((key) => !Object.hasOwn(wanted, key));
  const come = Object.keys(wanted).filter((key) => !Object.hasOwn(present, key));
  const [before] = gone;
  const [after] = come;
  if (gone.length === 1 && come.length === 1 && before !== undefined && after !== undefined) {
    writer.renameKey([...path, before], after);
    write(writer, present[before], wanted[after], [...path, after]);
  } else {
    // An object keeps a member while others go and come, so that its form is not lost.
    for (const key of come) writer.addKey(path, key, wanted[key]);
    for (const key of gone) writer.remove([...path, key]);
  }
  for (const key of Object.keys(present)) {
    if (Object.hasOwn(wanted, key)) write(writer, present[key], wanted[key], [...path, key]);
  }
}

function writeArray(writer: TextWriter, present: readonly unknown[], wanted: readonly unknown[], path: Path): void {
  const shortest = Math.min(present.length, wanted.length);
  let head = 0;
  while (head < shortest && isEqualJson(present[head], wanted[head])) head += 1;
  let tail = 0;
  while (tail < shortest - head && isEqualJson(present.at(-1 - tail), wanted.at(-1 - tail))) tail += 1;
  const common = shortest - head - tail;
  for (let index = head; index < head + common; index += 1) {
    write(writer, present[index], wanted[index], [...path, index]);
  }
  for (let index = present.length - tail - 1; index >= head + common; index -= 1) writer.remove([...path, index]);
  for (let index = head + common; index < wanted.length - tail; index += 1) {
    writer.insertItem(path, index, wanted[index]);
  }
}
