import type { IncomingMessage } from "node:http";

const NAME = "sunmap_session";
const SENT = /(?:^|;\s*)sunmap_session=([A-Za-z0-9_-]{20,200})(?:;|$)/;

/** The token of the session that a browser sends; undefined without one. */
export function sessionToken({ headers }: Pick<IncomingMessage, "headers">): string | undefined {
  const { cookie } = headers;
  return cookie === undefined ? undefined : SENT.exec(cookie)?.[1];
}

/** The cookie that gives a browser its session: no script reads it, and no other site has it sent. */
export function sessionCookie(request: IncomingMessage, token: string, seconds: number): string {
  const secure = isEncrypted(request) ? "; Secure" : "";
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
}

/** The cookie that takes it away again. */
export function noSessionCookie(request: IncomingMessage): string {
  return sessionCookie(request, "", 0);
}

/** A proxy that ends the encryption says so. Who says it without one only keeps his own cookie from plain connections. */
function isEncrypted({ socket, headers }: IncomingMessage): boolean {
  return ("encrypted" in socket && socket.encrypted === true) || headers["x-forwarded-proto"] === "https";
}
