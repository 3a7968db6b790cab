import type { Cell, Table } from "./benchmark.ts";

/** The table in Markdown, its columns as wide as their longest cell, numbers to the right. */
export function renderTable({ columns, rows, notes }: Table): string {
  const texts = rows.map((row) => row.map(cellText));
  const widths = columns.map((column, index) =>
    Math.max(3, column.length, ...texts.map((row) => row[index]?.length ?? 0)),
  );
  const isNumeric = columns.map((_, index) => rows.some((row) => typeof row[index] === "number"));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => (isNumeric[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, index) =>
    isNumeric[index] === true ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  const table = [line(columns), line(rule), ...texts.map(line)].join("\n");
  return notes.length === 0 ? table : `${table}\n\n${notes.map((note) => `- ${note}`).join("\n")}`;
}

/** Three significant digits; whole numbers in full. */
function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (Number.isInteger(cell) || Math.abs(cell) >= 1000) return Math.round(cell).toLocaleString("en-US");
  return String(Number(cell.toPrecision(3)));
}
