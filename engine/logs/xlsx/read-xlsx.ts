import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";

import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";

import type { Cell } from "../event/fact-cell.ts";
import type { LogSource } from "../input/log-source.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import type { LogPiece, LogReader, ReadingSettings } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import { readRows } from "../table/read-rows.ts";

/** A workbook: each row of its sheet is an event. It is read as a whole, so its size is bounded. */
export const xlsx: LogReader = { format: "xlsx", read: readXlsx };

const LARGEST_FILE = 50_000_000;

async function* readXlsx(source: LogSource, settings: ReadingSettings): AsyncGenerator<readonly LogPiece[]> {
  if (source.size > LARGEST_FILE) throw tooLarge();
  const bytes = await buffer(Readable.from(source.read(), { objectMode: false }));
  settings.progress(bytes.length);
  yield* readRows(rowsOf(bytes, settings.mapping.sheet), settings);
}

async function* rowsOf(bytes: Buffer, wanted: string | undefined): AsyncGenerator<readonly (readonly Cell[])[]> {
  if (unpackedSize(bytes) > LOG_LIMITS.workbookBytes) throw tooLarge();
  const sheets = await read(bytes);
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ sheet: name }) => name === wanted);
  if (sheet === undefined) {
    const names = sheets.map(({ sheet: name }) => name);
    throw new LogRefused(
      `没有工作表“${wanted ?? ""}”；有：${names.join("、")}`,
      `there is no sheet \`${wanted ?? ""}\`; there are: ${names.join(", ")}`,
    );
  }
  if (sheet.data.length > LOG_LIMITS.workbookRows) throw tooLarge();
  yield sheet.data.map((row) => row.map(cellOf));
}

async function read(bytes: Buffer): Promise<Awaited<ReturnType<typeof readXlsxFile>>> {
  try {
    return await readXlsxFile(bytes);
  } catch (fault) {
    throw new LogRefused("不是可读的 xlsx 文件", "not readable as a workbook (xlsx)", { cause: fault });
  }
}

/** What the parts of the archive say they hold: a few bytes of it could stand for any number. */
function unpackedSize(bytes: Buffer): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch (fault) {
    throw new LogRefused("不是可读的 xlsx 文件", "not readable as a workbook (xlsx)", { cause: fault });
  }
  return size;
}

function cellOf(cell: unknown): Cell {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  return cell instanceof Date ? cell : undefined;
}

function tooLarge(): LogRefused {
  return new LogRefused("工作簿过大；请另存为 CSV", "the workbook is too large to be read as a whole; save it as CSV");
}
