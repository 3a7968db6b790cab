import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

import { LogRefused } from "../log-refused.ts";

/** A log as bytes. It may be read more than once, from its beginning each time. */
export type LogSource = {
  readonly name: string;
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

const CHUNK_BYTES = 262_144;

/**
 * The log in a file.
 *
 * @throws LogRefused when there is no such file
 */
export async function openLogFile(path: string, name = path): Promise<LogSource> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new LogRefused(`读不到文件 ${name}`, `cannot read the file ${name}`);
  return { name, size: found.size, read: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) };
}
