import type { IncomingMessage } from "node:http";

import type { ClientLimits } from "../../access/limits/client-limits.ts";
import type { Principal } from "../../access/principal.ts";
import type { Service } from "../service.ts";

/**
 * Knows who sends a request, at once where nothing need be read, and counts it. Credentials that are not good are counted
 * as the requests of a visitor from the same address, so that nobody can try many of them.
 *
 * @throws CREDENTIALS_INVALID, CROSS_SITE_REFUSED, RATE_LIMITED
 */
export function admit(
  request: IncomingMessage,
  { access, limits }: Pick<Service, "access" | "limits">,
): Principal | Promise<Principal> {
  let identified: Principal | Promise<Principal>;
  try {
    identified = access.identify(request);
  } catch (fault) {
    return refuse(fault, request, limits);
  }
  if (!(identified instanceof Promise)) return limits.count(identified, addressOf(request));
  return identified.then(
    (caller) => limits.count(caller, addressOf(request)),
    (fault: unknown) => refuse(fault, request, limits),
  );
}

function refuse(fault: unknown, request: IncomingMessage, limits: ClientLimits): never {
  limits.countUnknown(addressOf(request));
  throw fault;
}

/** Where a request comes from, as far as this machine can tell. */
export function addressOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? "";
}
