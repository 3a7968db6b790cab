import { isObject } from "../../core/model/is-object.ts";
import { displayWidth } from "../../core/value/display-width.ts";

/**
 * The one text of a JSON document for a folder in git: two spaces, a line end at the end, and what fits in 120 columns on
 * one line. The house's formatter leaves it as it is.
 */
export function jsonText(document: unknown): string {
  return `${isObject(document) ? objectLines(document, 0) : written(document, { depth: 0, used: 0 })}\n`;
}

const COLUMNS = 120;

/** Where a value stands: its depth, and the columns that its key and comma take. */
type Place = { readonly depth: number; readonly used: number };

function written(value: unknown, { depth, used }: Place): string {
  const line = inline(value);
  const isSimple = !Array.isArray(value) && !isObject(value);
  if (isSimple || line.length === 2) return line;
  if (!mustBreak(value) && used + displayWidth(line) <= COLUMNS) return line;
  return Array.isArray(value) ? listLines(value, depth) : objectLines(value, depth);
}

function objectLines(value: Readonly<Record<string, unknown>>, depth: number): string {
  const entries = Object.entries(value);
  const inner = "  ".repeat(depth + 1);
  const lines = entries.map(([key, item], index) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + written(item, { depth: depth + 1, used: displayWidth(head) + comma(index, entries) });
  });
  return entries.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${"  ".repeat(depth)}}`;
}

function listLines(items: readonly unknown[], depth: number): string {
  const inner = "  ".repeat(depth + 1);
  const isNumbers = items.length > 1 && items.every((item) => typeof item === "number");
  const lines = isNumbers
    ? filledLines(items, inner)
    : items.map((item, index) => inner + written(item, { depth: depth + 1, used: inner.length + comma(index, items) }));
  return `[\n${lines.join(",\n")}\n${"  ".repeat(depth)}]`;
}

/** Numbers stand beside each other, as many as fit on a line. */
function filledLines(numbers: readonly unknown[], inner: string): string[] {
  const lines: string[] = [];
  for (const [index, number] of numbers.map((one) => JSON.stringify(one)).entries()) {
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : `${last}, ${number}`;
    if (longer !== undefined && longer.length + comma(index, numbers) <= COLUMNS) lines.splice(-1, 1, longer);
    else lines.push(inner + number);
  }
  return lines;
}

function comma(index: number, items: readonly unknown[]): number {
  return index < items.length - 1 ? 1 : 0;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Several records, or several lists, stand below each other even where they would fit. */
function mustBreak(value: unknown): boolean {
  if (isObject(value)) return Object.values(value).some(mustBreak);
  if (!Array.isArray(value)) return false;
  const areRecords = value.every((item) => isObject(item) && Object.keys(item).length > 1);
  const areLists = value.every((item) => Array.isArray(item) && item.length > 1);
  return (value.length > 1 && (areRecords || areLists)) || value.some(mustBreak);
}
