import { open, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

import { SunmapError } from "../../core/errors.ts";

/** A file may have so many bytes as it is sent. */
const LARGEST_FILE = 4_000_000_000;

/**
 * Writes what is sent to a file and answers how many bytes it has; `seen` is given every one of them. When this answers they
 * are on the disk; when it throws there is no file.
 *
 * @throws BODY_TOO_LARGE
 */
export async function receiveFile(
  path: string,
  body: AsyncIterable<Uint8Array>,
  seen: (chunk: Uint8Array) => void = () => undefined,
): Promise<number> {
  let bytes = 0;
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > LARGEST_FILE) throw new SunmapError("BODY_TOO_LARGE", { limit: LARGEST_FILE });
      seen(chunk);
      yield chunk;
    }
  };
  // Opened before anything can go wrong: a stream that opens it later would make it again after it was removed.
  const file = await open(path, "w", 0o600);
  try {
    await pipeline(measured, file.createWriteStream({ flush: true }));
    return bytes;
  } catch (fault) {
    await rm(path, { force: true });
    throw fault;
  }
}
