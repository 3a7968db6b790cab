/**
 * The line, counted from 1, on which a JSON pointer leads in a JSON text: the line of the key or of the list entry. Where
 * the text does not go that far, the line of the last part that is there.
 */
export function lineOfPointer(text: string, pointer: string): number {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let position = skipSpace(text, 0);
  for (const step of steps) {
    const next = text[position] === "[" ? entryAt(text, position, Number(step)) : memberAt(text, position, step);
    if (next === undefined) break;
    position = next;
  }
  return lineAt(text, keyBefore(text, position));
}

/** The position of a member's value, or undefined if the object does not have it. */
function memberAt(text: string, start: number, name: string): number | undefined {
  if (text[start] !== "{") return undefined;
  let position = skipSpace(text, start + 1);
  while (text[position] === '"') {
    const end = skipString(text, position);
    const key: unknown = JSON.parse(text.slice(position, end));
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (key === name) return value;
    position = nextEntry(text, value);
  }
  return undefined;
}

/** The position of an entry of a list, or undefined if the list is shorter. */
function entryAt(text: string, start: number, index: number): number | undefined {
  let position = skipSpace(text, start + 1);
  for (let entry = 0; text[position] !== "]" && position < text.length; entry += 1) {
    if (entry === index) return position;
    position = nextEntry(text, position);
  }
  return undefined;
}

function nextEntry(text: string, value: number): number {
  const end = skipSpace(text, skipValue(text, value));
  return text[end] === "," ? skipSpace(text, end + 1) : end;
}

function skipValue(text: string, start: number): number {
  let position = start;
  let depth = 0;
  do {
    const character = text[position] ?? "";
    if (character === '"') position = skipString(text, position);
    else {
      if ("{[".includes(character)) depth += 1;
      if ("}]".includes(character)) depth -= 1;
      position += 1;
    }
  } while (position < text.length && (depth > 0 || !",]}".includes(text[position] ?? "")));
  return position;
}

function skipString(text: string, start: number): number {
  let position = start + 1;
  while (position < text.length && text[position] !== '"') position += text[position] === "\\" ? 2 : 1;
  return position + 1;
}

function skipSpace(text: string, start: number): number {
  let position = start;
  while (/\s/.test(text[position] ?? "")) position += 1;
  return position;
}

/** A value stands on the line of its key, even where it begins on the next. */
function keyBefore(text: string, value: number): number {
  const before = text.slice(0, value).trimEnd();
  return before.endsWith(":") ? before.length : value;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}
