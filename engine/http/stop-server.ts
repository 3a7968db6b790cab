import { once } from "node:events";
import type { Server } from "node:http";

const PATIENCE = 10_000;

/** Takes no new connections, lets the requests under way finish for ten seconds at most, and closes what is left. */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const last = setTimeout(() => server.closeAllConnections(), PATIENCE);
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await closed;
  clearTimeout(last);
  clearInterval(idle);
}
