import { Readable } from "node:stream";

import { CsvError, parse } from "csv-parse";

import { decodeText, encodingOf } from "../input/decode-text.ts";
import type { LogSource } from "../input/log-source.ts";
import { firstBytesUnpacked, unpackedBytes } from "../input/unpacked-bytes.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import type { LogPiece, LogReader, ReadingSettings } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import { readRows } from "../table/read-rows.ts";
import { unguarded } from "./guard-cell.ts";
import { separatorOf } from "./separator-of.ts";

/** Separated values, plain or gzip: each row is an event. Read as a stream. */
export const csv: LogReader = { format: "csv", read: readCsv };

const START_BYTES = 262_144;

async function* readCsv(source: LogSource, settings: ReadingSettings): AsyncGenerator<readonly LogPiece[]> {
  yield* readRows(readCsvRows(source, settings), settings);
}

/**
 * The rows of a file of separated values, plain or gzip, in bunches. Its encoding and separator are seen from its beginning
 * unless they are given.
 *
 * @throws LogRefused when it cannot be read
 */
export async function* readCsvRows(
  source: LogSource,
  { mapping, progress }: Pick<ReadingSettings, "mapping" | "progress">,
): AsyncGenerator<string[][]> {
  const start = await firstBytesUnpacked(source, START_BYTES);
  const encoding = mapping.encoding ?? encodingOf(start);
  const separator = mapping.separator ?? separatorOf(new TextDecoder(encoding).decode(start));
  yield* rowsOf(decodeText(unpackedBytes(source, progress), encoding), separator);
}

/** Rows are handed on in bunches of this size: one at a time would cost more than reading them. */
const BUNCH = 500;

async function* rowsOf(text: AsyncIterable<string>, separator: string): AsyncGenerator<string[][]> {
  const input = Readable.from(text, { objectMode: false });
  const parser = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LOG_LIMITS.charactersAtOnce,
  });
  input.on("error", (fault) => parser.destroy(fault));
  input.pipe(parser);
  let bunch: string[][] = [];
  try {
    for await (const row of parser) {
      bunch.push(textsOf(row));
      if (bunch.length < BUNCH) continue;
      yield bunch;
      bunch = [];
    }
  } catch (fault) {
    throw fault instanceof CsvError ? refused(fault) : fault;
  } finally {
    input.destroy();
    parser.destroy();
  }
  yield bunch;
}

function textsOf(row: unknown): string[] {
  return Array.isArray(row) ? row.map((cell) => unguarded(String(cell))) : [];
}

function refused(fault: CsvError): LogRefused {
  const most = LOG_LIMITS.charactersAtOnce;
  if (fault.code !== "CSV_MAX_RECORD_SIZE") {
    return new LogRefused(`不是可读的 CSV：${fault.message}`, `not readable as CSV: ${fault.message}`, {
      cause: fault,
    });
  }
  return new LogRefused(
    `有一行超过${most}个字符：可能是引号没有闭合，或分隔符不对`,
    `a row has more than ${most} characters: a quote may be open, or the separator wrong`,
    { cause: fault },
  );
}
