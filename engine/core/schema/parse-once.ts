import { isObject } from "../model/is-object.ts";

/**
 * Parses JSON in which every name stands once in its object.
 * @throws SyntaxError when it is none, or when one stands twice
 */
export function parseOnce(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const repeated = repeatedName(text, value);
  if (repeated === undefined) return value;
  throw new SyntaxError(`a name stands twice in one object, again at position ${repeated}`);
}

/**
 * Where a name stands for the second time in one object of a JSON text that parses to `value`, or undefined if none does.
 * Of two values of one name a parser keeps the last and another reader may keep the first, so neither is what was said.
 */
export function repeatedName(text: string, value: unknown): number | undefined {
  // Every name has its colon, and colons in texts only add to them: as many as there are names leave none over.
  return countColons(text) === countNames(value) ? undefined : findRepeated(text);
}

/** The colons that follow a quotation mark. */
function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    while (isBlank(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === QUOTE) count += 1;
  }
  return count;
}

function countNames(value: unknown): number {
  let count = 0;
  if (Array.isArray(value)) for (const content of value) count += countNames(content);
  if (!isObject(value)) return count;
  // Going over the names takes a sixth of the time of making a list of the contents.
  for (const name in value) {
    const content = value[name];
    if (typeof content === "object") count += countNames(content);
  }
  return count + Object.keys(value).length;
}

/** Reads the text by its marks: it is known to be JSON. */
function findRepeated(text: string): number | undefined {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPENING_BRACE) open.push(new Set());
    else if (code === CLOSING_BRACE) open.pop();
    if (code !== QUOTE) continue;
    const start = at;
    at = endOfText(text, start);
    if (!isFollowedByColon(text, at)) continue;
    const name = String(JSON.parse(text.slice(start, at + 1)));
    if (open.at(-1)?.has(name) === true) return start;
    open.at(-1)?.add(name);
  }
  return undefined;
}

/** The quotation mark that ends a text: one before which stands an even number of backslashes. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
}

function isFollowedByColon(text: string, end: number): boolean {
  let after = end + 1;
  while (isBlank(text.charCodeAt(after))) after += 1;
  return text.charCodeAt(after) === COLON;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
