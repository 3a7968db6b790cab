import type { IncomingMessage } from "node:http";

import type { Principal } from "./principal.ts";

/** Knows who sends a request. */
export type Access = {
  /** At once where nothing need be read. A request without credentials comes from a visitor. */
  readonly identify: (request: IncomingMessage) => Principal | Promise<Principal>;
};

/** Takes everybody for one and the same person: for training on one machine, and for programs that embed the service. */
export function everybodyIs(principal: Principal): Access {
  return { identify: () => principal };
}
