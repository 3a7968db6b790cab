import { SunmapError } from "../../core/errors.ts";
import type { RateLimit } from "../../core/model/formats.generated.ts";
import type { Principal } from "../principal.ts";
import { TokenBuckets } from "./token-buckets.ts";

/** How many requests the clients of each kind may send. */
export type ClientRates = Readonly<Record<"visitor" | "person" | "signIn", RateLimit>>;

/**
 * Counts the requests of every client: a visitor is known by his address, a person by himself, a system by its key, which
 * may have a limit of its own. On the machine of a demonstration nobody is limited.
 */
export class ClientLimits {
  readonly #rates: ClientRates | undefined;
  readonly #buckets: TokenBuckets;

  /** Without rates nothing is limited. `clock` gives the milliseconds of the Unix epoch. */
  constructor(rates: ClientRates | undefined, clock: () => number) {
    this.#rates = rates;
    this.#buckets = new TokenBuckets(clock);
  }

  /** Counts one request and answers who sent it. @throws RATE_LIMITED */
  count(caller: Principal, address: string): Principal {
    const rates = this.#rates;
    if (rates === undefined || caller.via === "demo") return caller;
    if (caller.kind === "person") this.#take(caller.id, rates.person);
    else if (caller.kind === "visitor") this.#take(`visitor ${address}`, rates.visitor);
    else if (caller.perMinute !== undefined) {
      const { perMinute } = caller;
      this.#take(caller.id, { perMinute, burst: perMinute });
    }
    return caller;
  }

  /** Counts a request of somebody whose credentials are not good. @throws RATE_LIMITED */
  countUnknown(address: string): void {
    if (this.#rates !== undefined) this.#take(`visitor ${address}`, this.#rates.visitor);
  }

  /** Counts a try to sign in from an address, whoever is meant. @throws RATE_LIMITED */
  countSignIn(address: string): void {
    if (this.#rates !== undefined) this.#take(`sign-in ${address}`, this.#rates.signIn);
  }

  #take(client: string, rate: RateLimit): void {
    const retryAfter = this.#buckets.take(client, rate);
    if (retryAfter > 0) throw new SunmapError("RATE_LIMITED", { retryAfter, ...rate });
  }
}
