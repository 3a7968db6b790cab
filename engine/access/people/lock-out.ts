import { SunmapError } from "../../core/errors.ts";
import type { LockOutSettings } from "../../core/model/formats.generated.ts";

type Attempts = { readonly failures: number; readonly failedAt: number; readonly lockedUntil: number };

/** So many accounts are remembered, those that failed last. */
const MANY = 10_000;

/**
 * Counts the failed sign-ins of each account, whether there is such an account or not, so that nobody learns which there
 * are. After some failures in a row an account is locked, and each further failure locks it twice as long.
 */
export class LockOut {
  readonly #accounts = new Map<string, Attempts>();
  readonly #settings: LockOutSettings;
  readonly #clock: () => number;

  /** `clock` gives the milliseconds of the Unix epoch. */
  constructor(settings: LockOutSettings, clock: () => number) {
    this.#settings = settings;
    this.#clock = clock;
  }

  /**
   * `unlockedAt`: when an administrator forgave what had failed before. `about` goes into the details of the refusal.
   *
   * @throws SIGN_IN_LOCKED with the seconds that are left
   */
  requireOpen(
    account: string,
    unlockedAt = Number.NEGATIVE_INFINITY,
    about: Readonly<Record<string, unknown>> = {},
  ): void {
    if ((this.#accounts.get(account)?.failedAt ?? 0) <= unlockedAt) this.#accounts.delete(account);
    const left = (this.#accounts.get(account)?.lockedUntil ?? 0) - this.#clock();
    if (left > 0) throw new SunmapError("SIGN_IN_LOCKED", { ...about, retryAfter: Math.ceil(left / 1000) });
  }

  failed(account: string): void {
    const failures = (this.#accounts.get(account)?.failures ?? 0) + 1;
    // Last in the order of the map: those that failed long ago are forgotten first.
    this.#accounts.delete(account);
    const failedAt = this.#clock();
    this.#accounts.set(account, { failures, failedAt, lockedUntil: failedAt + this.#millisecondsAfter(failures) });
    const [oldest] = this.#accounts.keys();
    if (this.#accounts.size > MANY && oldest !== undefined) this.#accounts.delete(oldest);
  }

  succeeded(account: string): void {
    this.#accounts.delete(account);
  }

  #millisecondsAfter(failures: number): number {
    const { failures: allowed, firstSeconds, longestSeconds } = this.#settings;
    if (failures < allowed) return 0;
    return Math.min(longestSeconds, firstSeconds * 2 ** (failures - allowed)) * 1000;
  }
}
