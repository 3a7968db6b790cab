import type { IncomingMessage, ServerResponse } from "node:http";

import { SunmapError } from "../../core/errors.ts";
import { requireUncompressed } from "../read-body.ts";

const LONGEST_WAIT = 120_000;

/**
 * Reads a body of bytes that are no text. What is too large is refused as soon as that is known.
 *
 * @throws BODY_TOO_LARGE; BUNDLE_REFUSED when the connection was closed, or nothing more came in time.
 */
export async function readBytes(request: IncomingMessage, response: ServerResponse, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new SunmapError("BODY_TOO_LARGE", { limit });
  requireUncompressed(request);
  if (request.headers.expect !== undefined) response.writeContinue();
  const lateness = setTimeout(() => request.destroy(), LONGEST_WAIT);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) continue;
      length += chunk.length;
      if (length > limit) throw new SunmapError("BODY_TOO_LARGE", { limit });
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof SunmapError) throw cause;
    throw new SunmapError("BUNDLE_REFUSED", { why: "it did not arrive" }, { cause });
  } finally {
    clearTimeout(lateness);
  }
  return Buffer.concat(chunks, length);
}
