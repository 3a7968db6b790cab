import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

import { LOG_LIMITS } from "../log-limits.ts";
import { LogRefused } from "../log-refused.ts";
import type { LogSource } from "./log-source.ts";

/** The bytes of a log, unpacked where it is gzip; a file that grows without measure is refused on its way. */
export async function* unpackedBytes(source: LogSource, progress: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  let unpacked = 0;
  const counted = counting(source, (bytes) => {
    read = bytes;
    progress(bytes);
  });
  const bytes = (await isGzip(source)) ? gunzip(counted) : counted;
  for await (const chunk of bytes) {
    unpacked += chunk.length;
    requireMeasure(read, unpacked);
    yield chunk;
  }
}

/** Whether the file begins as gzip does. */
export async function isGzip(source: LogSource): Promise<boolean> {
  const [first = 0, second = 0] = await firstBytes(source, 2);
  return first === 0x1f && second === 0x8b;
}

/** The beginning of a log, unpacked, or all of it where it is shorter. */
export async function firstBytesUnpacked(source: LogSource, count: number): Promise<Uint8Array> {
  return beginning(
    unpackedBytes(source, () => undefined),
    count,
  );
}

/** The beginning of a file as it is. */
export async function firstBytes(source: LogSource, count: number): Promise<Uint8Array> {
  return beginning(source.read(), count);
}

async function beginning(bytes: AsyncIterable<Uint8Array>, count: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(chunks).subarray(0, count);
}

async function* counting(source: LogSource, told: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source.read()) {
    bytes += chunk.length;
    told(bytes);
    yield chunk;
  }
}

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = Readable.from(packed, { objectMode: false });
  const output = input.pipe(createGunzip());
  input.on("error", (fault) => output.destroy(fault));
  try {
    for await (const chunk of output) yield chunk;
  } catch (fault) {
    if (fault instanceof LogRefused) throw fault;
    throw new LogRefused("gzip 文件已损坏或不完整", "the gzip file is damaged or cut off", { cause: fault });
  } finally {
    input.destroy();
    output.destroy();
  }
}

function requireMeasure(read: number, unpacked: number): void {
  const { growth, freeGrowth, bytes } = LOG_LIMITS;
  if (unpacked <= bytes && (unpacked <= freeGrowth || unpacked <= read * growth)) return;
  throw new LogRefused(
    "文件解压后大得不合常理，已停止读取",
    "unpacked, the file grows beyond all measure; it was not read on",
  );
}
