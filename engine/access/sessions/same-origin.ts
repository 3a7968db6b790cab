import type { IncomingMessage } from "node:http";

import { SunmapError } from "../../core/errors.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change that the page of another site may have a browser send: with the cookie of the person who sits at it, or
 * with nothing where no sign-in is needed. A page of ours is known by what the browser says of it, a program by a header
 * that no other site can have sent.
 *
 * @throws CROSS_SITE_REFUSED
 */
export function requireSameOrigin({ method, headers }: Pick<IncomingMessage, "method" | "headers">): void {
  if (SAFE.has(method ?? "")) return;
  const site = headers["sec-fetch-site"];
  const isFromElsewhere = site !== undefined && site !== "same-origin" && site !== "none";
  const isOurs =
    site === "same-origin" || headers["x-sunmap-request"] === "1" || isOwnOrigin(headers.origin, headers.host);
  if (isFromElsewhere || !isOurs) throw new SunmapError("CROSS_SITE_REFUSED");
}

/** Refuses what a browser says comes from elsewhere, and takes what comes from no browser. @throws CROSS_SITE_REFUSED */
export function refuseOtherSites(request: Pick<IncomingMessage, "method" | "headers">): void {
  const { headers } = request;
  if (headers["sec-fetch-site"] !== undefined || headers.origin !== undefined) requireSameOrigin(request);
}

function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
