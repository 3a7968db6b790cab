/** A table of texts, row by row. */
export type Rows = readonly (readonly string[])[];

/**
 * Rows as spreadsheets exchange them by the clipboard. A text that a spreadsheet would take for a formula is marked with an
 * apostrophe, which `readTsv` takes off again.
 */
export function writeTsv(rows: Rows): string {
  return rows.map((row) => row.map(writeCell).join("\t")).join("\n");
}

/** Reads what was copied from a spreadsheet; rows without any text are left out. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const plain = `${text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")}\n`;
  let at = 0;
  while (at < plain.length) {
    const { cell, end } = plain[at] === '"' ? quotedCell(plain, at) : plainCell(plain, at);
    rows.at(-1)?.push(unmarked(cell));
    if (plain[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows.filter((row) => row.some((one) => one.trim() !== ""));
}

type Cell = { readonly cell: string; readonly end: number };

function plainCell(text: string, from: number): Cell {
  const length = /^[^\t\n]*/.exec(text.slice(from))?.[0].length ?? 0;
  return { cell: text.slice(from, from + length), end: from + length };
}

/** A cell in quotation marks, in which two marks stand for one; what follows the last mark belongs to it too. */
function quotedCell(text: string, from: number): Cell {
  const quoted = /^"((?:[^"]|"")*)"([^\t\n]*)/.exec(text.slice(from));
  if (quoted === null) return plainCell(text, from);
  const [whole, content = "", rest = ""] = quoted;
  return { cell: content.replaceAll('""', '"') + rest, end: from + whole.length };
}

const NUMBER = /^[-+]?[\d,.]+%?$/;

function writeCell(text: string): string {
  const marked = /^'*[=+@-]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /["\t\n\r]/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked;
}

function unmarked(text: string): string {
  return /^'+[=+@-]/.test(text) ? text.slice(1) : text;
}
