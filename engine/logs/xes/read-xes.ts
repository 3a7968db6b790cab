import { decodeText } from "../input/decode-text.ts";
import type { LogSource } from "../input/log-source.ts";
import { firstBytesUnpacked, unpackedBytes } from "../input/unpacked-bytes.ts";
import type { LogPiece, LogReader, ReadingSettings } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import { createTraceReader } from "./trace-reader.ts";
import { createXmlParser } from "./xes-parser.ts";

/** XES (IEEE 1849), plain or gzip: a piece is a trace. Read as a stream, a trace at a time. */
export const xes: LogReader = { format: "xes", read: readXes };

async function* readXes(source: LogSource, settings: ReadingSettings): AsyncGenerator<readonly LogPiece[]> {
  const pieces: LogPiece[] = [];
  const reader = createTraceReader(settings, (piece) => pieces.push(piece));
  const parser = createXmlParser(reader);
  const encoding = encodingOf(await firstBytesUnpacked(source, 200));
  for await (const text of decodeText(unpackedBytes(source, settings.progress), encoding)) {
    parser.write(text);
    if (pieces.length > 0) yield pieces.splice(0);
  }
  parser.close();
  if (!reader.sawLog()) throw new LogRefused("不是 XES：没有 log 元素", "this is no XES: there is no log element");
}

/** As the XML declaration says, or the mark at the beginning; else UTF-8. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  const declaration = Buffer.from(start).toString("latin1");
  return /^[\s\S]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(declaration)?.[1] ?? "utf-8";
}
