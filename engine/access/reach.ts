import type { SunmapError } from "../core/errors.ts";
import type { Subject } from "./subject.ts";

type Parts = {
  /** The organs in which it holds, each with all below it. */
  readonly organs: ReadonlySet<string>;
  readonly everywhere: boolean;
  /** These powers only. */
  readonly powers: readonly string[] | undefined;
  readonly refusal: (subject?: Subject) => SunmapError;
};

/** Where one principal may do what one permission allows. */
export class Reach {
  /** Nowhere at all. */
  readonly isEmpty: boolean;
  /** Everywhere, whatever the organ and the power. */
  readonly isWhole: boolean;
  /** Why it may not be done, and what would be needed. */
  readonly refusal: (subject?: Subject) => SunmapError;
  readonly #organs: ReadonlySet<string>;
  readonly #everywhere: boolean;
  readonly #powers: ReadonlySet<string> | undefined;

  constructor({ organs, everywhere, powers, refusal }: Parts) {
    this.isEmpty = organs.size === 0;
    this.isWhole = everywhere && powers === undefined;
    this.refusal = refusal;
    this.#organs = organs;
    this.#everywhere = everywhere;
    this.#powers = powers === undefined ? undefined : new Set(powers);
  }

  covers({ power, organs }: Subject): boolean {
    if (this.isWhole) return true;
    if (this.#powers !== undefined && (power === undefined || !this.#powers.has(power))) return false;
    return this.#everywhere || organs.some((organ) => this.#organs.has(organ));
  }

  /** @throws SIGN_IN_REQUIRED or PERMISSION_REFUSED, naming what would be needed */
  require(subject: Subject): void {
    if (!this.covers(subject)) throw this.refusal(subject);
  }
}
