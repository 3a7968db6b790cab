import type { LogFormat } from "../core/model/formats.generated.ts";
import type { LogSource } from "./input/log-source.ts";
import { firstBytes, firstBytesUnpacked, isGzip } from "./input/unpacked-bytes.ts";
import type { LogReader } from "./log-piece.ts";
import { LogRefused } from "./log-refused.ts";

/**
 * The reader for a log, by what it begins with; its name decides nothing, for names are often wrong.
 *
 * @throws LogRefused for an old workbook (.xls), an empty file, or other binary data
 */
export async function readerFor(source: LogSource): Promise<LogReader> {
  const raw = await firstBytes(source, 8);
  if (raw.length === 0) throw new LogRefused("文件是空的", "the file is empty");
  if (startsWith(raw, [0x50, 0x4b, 0x03, 0x04])) return READERS.xlsx();
  if (startsWith(raw, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new LogRefused(
      "不支持旧版 .xls；请另存为 .xlsx 或 CSV",
      "old workbooks (.xls) are not read; save it as .xlsx or CSV",
    );
  }
  const start = (await isGzip(source)) ? await firstBytesUnpacked(source, START) : await firstBytes(source, START);
  const text = new TextDecoder(startsWith(start, [0xff, 0xfe]) ? "utf-16le" : "utf-8").decode(start).trimStart();
  if (text.includes("\0")) throw new LogRefused("不认识的文件格式", "this is no log of a known format");
  if (text.startsWith("<")) return READERS.xes();
  return text.startsWith("{") ? READERS.ocel() : READERS.csv();
}

/** Each is loaded when the first log of its format comes: a service that imports nothing starts without them. */
const READERS: Readonly<Record<LogFormat, () => Promise<LogReader>>> = {
  xes: async () => (await import("./xes/read-xes.ts")).xes,
  csv: async () => (await import("./csv/read-csv.ts")).csv,
  xlsx: async () => (await import("./xlsx/read-xlsx.ts")).xlsx,
  ocel: async () => (await import("./ocel/read-ocel.ts")).ocel,
};

const START = 4_096;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
