import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";

import { SunmapError } from "../core/errors.ts";

const LONGEST_WAIT = 30_000;

/**
 * Reads the whole body, which is text in UTF-8. A body that is announced as too large is refused before a byte of it is read, one
 * that turns out to be too large as soon as it does; the connection is then closed.
 *
 * @throws BODY_TOO_LARGE, BODY_NOT_JSON when it is no UTF-8, MEDIA_TYPE_UNSUPPORTED when it is compressed.
 */
export async function readBody(request: IncomingMessage, response: ServerResponse, limit: number): Promise<Buffer> {
  const { headers } = request;
  if (Number(headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  requireUncompressed(request);
  if (headers.expect !== undefined) response.writeContinue();
  const bytes = await collect(request, limit);
  if (!isUtf8(bytes)) throw new SunmapError("BODY_NOT_JSON", { why: "it is not UTF-8" });
  return bytes;
}

/** @throws MEDIA_TYPE_UNSUPPORTED for a compressed body: a few bytes of it could stand for any number. */
export function requireUncompressed({ headers }: IncomingMessage): void {
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity")
    throw new SunmapError("MEDIA_TYPE_UNSUPPORTED", {
      sent: `content-encoding: ${encoding}`,
      accepted: ["content-encoding: identity"],
    });
}

function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let lateness: NodeJS.Timeout | undefined;
    const fail = (fault: Error): void => {
      clearTimeout(lateness);
      request.removeAllListeners("data").pause();
      reject(fault);
    };
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) return fail(tooLarge(limit));
      chunks.push(chunk);
      // Nearly every body comes in one piece; only one that does not is worth a clock.
      if (length !== Number(request.headers["content-length"]))
        lateness ??= setTimeout(() => fail(tooLate()), LONGEST_WAIT);
    });
    request.on("end", () => {
      clearTimeout(lateness);
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, length));
    });
    request.on("close", () => {
      if (!request.complete) fail(cutOff());
    });
    request.on("error", () => fail(cutOff()));
  });
}

function tooLarge(limit: number): SunmapError {
  return new SunmapError("BODY_TOO_LARGE", { limit });
}

function tooLate(): SunmapError {
  return new SunmapError("BODY_NOT_JSON", { why: "it did not arrive in time" });
}

function cutOff(): SunmapError {
  return new SunmapError("BODY_NOT_JSON", { why: "the connection was closed" });
}
