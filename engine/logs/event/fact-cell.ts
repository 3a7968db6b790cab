import type { LogFactType } from "../../core/model/formats.generated.ts";
import { fromClock, fromExcelDay } from "./excel-day.ts";
import type { DateFormat } from "./date-format.ts";
import { readTime } from "./read-time.ts";

/** What stands in a cell or an attribute. The UTC parts of a date are what the clock showed. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A cell as a fact of a type; undefined when it cannot be read as one. An empty cell is no fact: ask first. */
export function factOf(cell: Cell, type: LogFactType, format?: DateFormat): string | number | boolean | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (type === "number") return numberOf(cell);
  if (type === "boolean") return booleanOf(cell);
  if (type === "date") return timeOf(cell, format)?.at.slice(0, 10);
  return cell instanceof Date ? fromClock(cell)?.at : cell;
}

/** The instant in a cell. */
export function timeOf(cell: Cell, format?: DateFormat): ReturnType<typeof readTime> {
  if (typeof cell === "string") return readTime(cell, format);
  if (typeof cell === "number") return fromExcelDay(cell);
  return cell instanceof Date ? fromClock(cell) : undefined;
}

const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/;

function numberOf(cell: Cell): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().replaceAll(/(?<=\d)[,，](?=\d{3}(\D|$))/g, "");
  return NUMBER.test(text) ? Number(text) : undefined;
}

const YES: ReadonlySet<string> = new Set(["true", "yes", "y", "1", "是", "有", "对"]);
const NO: ReadonlySet<string> = new Set(["false", "no", "n", "0", "否", "无", "错"]);

function booleanOf(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = String(cell).trim().toLowerCase();
  if (YES.has(text)) return true;
  return NO.has(text) ? false : undefined;
}
