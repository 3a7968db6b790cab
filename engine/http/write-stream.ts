import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

import { SunmapError } from "../core/errors.ts";

/** Resolves when the bytes are the system's and the client has taken what came before. @throws when he is gone. */
export async function writeStream(response: ServerResponse, bytes: Buffer | string): Promise<void> {
  if (bytes.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const gone = (): void => reject(new SunmapError("SHUTTING_DOWN", { why: "the client is gone" }));
    if (response.destroyed) return gone();
    response.once("close", gone);
    response.write(bytes, (fault) => {
      response.off("close", gone);
      if (fault) gone();
      else resolve();
    });
  });
}

/** Ends an answer that was streamed, whether or not everything that the client sends was read. */
export function endStream(response: ServerResponse): void {
  const { req: sent } = response;
  response.end(() => {
    if (!sent.complete) hangUp(sent.socket);
  });
}

const LINGER = 1000;

/**
 * The rest of what the client sends is not wanted. Cutting the connection at once would take back answers that are still
 * on their way, so our side of it ends first.
 */
function hangUp(socket: Socket): void {
  socket.end();
  setTimeout(() => socket.destroy(), LINGER).unref();
}
