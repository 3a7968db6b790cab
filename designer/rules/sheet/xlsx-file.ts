import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";

import type { Rows } from "./tsv.ts";

/** One sheet of a workbook. */
export type NamedSheet = { readonly name: string; readonly rows: Rows };

/** Writes sheets as an .xlsx file: every cell is a text, so that nothing becomes a formula or another number. */
export async function writeWorkbook(sheets: readonly NamedSheet[]): Promise<Blob> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) =>
      row.map((text) => ({ value: text, type: String, ...(index === 0 ? { fontWeight: "bold" as const } : {}) })),
    ),
    columns: (rows[0] ?? []).map((_title, at) => ({ width: widthOf(rows, at) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }));
  return writeXlsxFile(written).toBlob();
}

/** Reads all sheets of an .xlsx file as texts. @throws when it is none, or holds more than anyone needs */
export async function readWorkbook(file: Blob): Promise<NamedSheet[]> {
  if (bytesWithin(new Uint8Array(await file.arrayBuffer())) > MOST_BYTES) throw new Error("the workbook is too large");
  const sheets = await readXlsxFile(file);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

/** The most that a workbook may hold, unpacked: a few bytes of it could stand for any number. */
const MOST_BYTES = 50_000_000;

function bytesWithin(workbook: Uint8Array): number {
  let bytes = 0;
  unzipSync(workbook, {
    filter: ({ originalSize }) => {
      bytes += originalSize;
      return false;
    },
  });
  return bytes;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

const WIDEST = 60;
const NARROWEST = 8;

function widthOf(rows: Rows, at: number): number {
  const widths = rows.map((row) => displayWidth(row[at] ?? ""));
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2);
}

/** In letters; Chinese characters are two wide. */
function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}
