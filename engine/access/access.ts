import type { IncomingMessage } from "node:http";

import { VISITOR, type Principal } from "./principal.ts";

/** Knows who sends a request. */
export type Access = {
  /** At once where nothing need be read. A request without credentials comes from a visitor. @throws CREDENTIALS_INVALID */
  readonly identify: (request: IncomingMessage) => Principal | Promise<Principal>;
};

/**
 * Knows one kind of credentials. Undefined: the request has none of this kind, and the next reader looks.
 *
 * @throws CREDENTIALS_INVALID for credentials of this kind that are not, or no longer, good.
 */
export type CredentialReader = (request: IncomingMessage) => Principal | undefined | Promise<Principal | undefined>;

/** Takes everybody for one and the same person: for training on one machine, and for programs that embed the service. */
export function everybodyIs(principal: Principal): Access {
  return { identify: () => principal };
}

/** Asks the readers one after the other. Who has no credentials that any of them knows is `otherwise`. */
export function identifyBy(readers: readonly CredentialReader[], otherwise: CredentialReader = () => VISITOR): Access {
  const all = [...readers, otherwise];
  const from = (index: number, request: IncomingMessage): Principal | Promise<Principal> => {
    for (let next = index; next < all.length; next += 1) {
      const found = all[next]?.(request);
      if (found instanceof Promise) return found.then((principal) => principal ?? from(next + 1, request));
      if (found !== undefined) return found;
    }
    return VISITOR;
  };
  return { identify: (request) => from(0, request) };
}
