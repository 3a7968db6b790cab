import { SunmapError } from "../../core/errors.ts";
import type { CredentialReader } from "../access.ts";
import { HOLDER_OF_EVERY_ROLE } from "../everything.ts";
import { refuseOtherSites } from "../sessions/same-origin.ts";
import { isLoopback } from "./loopback.ts";

/**
 * In the demonstration whoever says nothing of himself is the one who plays all parts. That holds for this machine only: a
 * page of another site that a browser here has open cannot use it, not even under a name that leads to this machine.
 *
 * @throws CROSS_SITE_REFUSED
 */
export const readDemoVisitor: CredentialReader = (request) => {
  const { host } = request.headers;
  if (host !== lastGoodHost) requireThisMachine(host);
  refuseOtherSites(request);
  return HOLDER_OF_EVERY_ROLE;
};

/** Nearly every request names the same. */
let lastGoodHost: string | undefined;

function requireThisMachine(host: string | undefined): void {
  if (host === undefined) return;
  const address = `http://${host}`;
  if (!URL.canParse(address) || !isLoopback(new URL(address).hostname)) throw new SunmapError("CROSS_SITE_REFUSED");
  lastGoodHost = host;
}
