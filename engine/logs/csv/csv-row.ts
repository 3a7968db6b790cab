import { guarded } from "./guard-cell.ts";

/** The mark by which programs for tables know UTF-8: it stands before the first row. */
export const UTF8_MARK = "\uFEFF";

/** A row of a table. A cell that a program for tables would run as a formula is guarded. */
export function csvRow(cells: readonly (string | undefined)[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

/** Quoted where any program could see a separator in it. */
function cellOf(text = ""): string {
  const safe = guarded(text);
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
