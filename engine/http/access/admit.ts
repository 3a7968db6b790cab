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
  { access, limits, clientAddress }: Pick<Service, "access" | "limits" | "clientAddress">,
): Principal | Promise<Principal> {
  let identified: Principal | Promise<Principal>;
  try {
    identified = access.identify(request);
  } catch (fault) {
    return refuse(fault, clientAddress(request), limits);
  }
  if (!(identified instanceof Promise)) return limits.count(identified, clientAddress(request));
  return identified.then(
    (caller) => limits.count(caller, clientAddress(request)),
    (fault: unknown) => refuse(fault, clientAddress(request), limits),
  );
}

function refuse(fault: unknown, address: string, limits: ClientLimits): never {
  limits.countUnknown(address);
  throw fault;
}
