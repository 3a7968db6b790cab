import type { IncomingMessage } from "node:http";

import { PENDING_COOKIE, PENDING_FOR } from "../../access/sign-on/pending-sign-on.ts";
import type { SignOn } from "../../access/sign-on/sign-on.ts";

const SENT = new RegExp(`(?:^|;\\s*)${PENDING_COOKIE}=([\\w-]{1,4000})(?:;|$)`);

/** The text of the pending sign-on that a browser sends. */
export function sentPending({ headers }: IncomingMessage): string | undefined {
  return SENT.exec(headers.cookie ?? "")?.[1];
}

/**
 * The cookie of a pending sign-on. It comes along when the provider sends the browser back, so it cannot be as strict as
 * that of a session; it is of use for that only.
 */
export function pendingCookie({ isSecure }: SignOn, text: string): string {
  return `${PENDING_COOKIE}=${text}; ${attributes(isSecure, PENDING_FOR / 1000)}`;
}

export function noPendingCookie({ isSecure }: SignOn): string {
  return `${PENDING_COOKIE}=; ${attributes(isSecure, 0)}`;
}

function attributes(isSecure: boolean, seconds: number): string {
  return `Path=/api/v1/sign-on; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? "; Secure" : ""}`;
}
