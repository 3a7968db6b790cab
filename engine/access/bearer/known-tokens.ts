import type { Principal } from "../principal.ts";

type Verified = { readonly principal: Principal; readonly until: number };
type Known = Verified | Promise<Principal>;

const MOST = 10_000;
/** Milliseconds after which a token is verified again, so that one whose key was withdrawn does not live for its whole time. */
const LONGEST = 5 * 60_000;

/** Remembers who has which token for as long as it is good. Tokens that come at once for the first time are verified once. */
export class KnownTokens {
  readonly #clock: () => number;
  readonly #known = new Map<string, Known>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Whose token it is: as remembered, else as `verify` finds. A token that is not good is not remembered. */
  find(token: string, verify: () => Promise<Verified>): Principal | Promise<Principal> {
    const known = this.#known.get(token);
    if (known instanceof Promise) return known;
    if (known !== undefined && this.#clock() < known.until) return known.principal;
    const verifying = this.#verify(token, verify);
    this.#known.delete(token);
    this.#known.set(token, verifying);
    return verifying;
  }

  async #verify(token: string, verify: () => Promise<Verified>): Promise<Principal> {
    try {
      const { principal, until } = await verify();
      this.#known.set(token, { principal, until: Math.min(until, this.#clock() + LONGEST) });
      const [oldest] = this.#known.keys();
      if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
      return principal;
    } catch (fault) {
      this.#known.delete(token);
      throw fault;
    }
  }
}
