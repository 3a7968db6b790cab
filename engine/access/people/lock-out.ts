import { SunmapError } from "../../core/errors.ts";
import type { LockOutSettings } from "../../core/model/formats.generated.ts";
import type { FailedTries, TriesShelf, WantedAccount } from "./tries-shelf.ts";

/** Who wants to come in. `unlockedAt`: when an administrator forgave what had failed before; milliseconds. */
export type Trying = WantedAccount & { readonly unlockedAt?: number | undefined };

/** A day after the last of them failed sign-ins are forgotten. */
const FORGOTTEN_AFTER = 86_400_000;

/**
 * Counts the failed sign-ins of each account, whether there is such an account or not, so that nobody learns which there
 * are. After some failures in a row an account is locked, and each further failure locks it twice as long.
 */
export class LockOut {
  readonly #tries: TriesShelf;
  readonly #settings: LockOutSettings;
  readonly #clock: () => number;

  /** `clock` gives the milliseconds of the Unix epoch. */
  constructor(tries: TriesShelf, settings: LockOutSettings, clock: () => number) {
    this.#tries = tries;
    this.#settings = settings;
    this.#clock = clock;
  }

  /** `about` goes into the details of the refusal. @throws SIGN_IN_LOCKED with the seconds that are left */
  async requireOpen(trying: Trying, about: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const tries = this.#counted(await this.#tries.find(trying), trying);
    const left = (tries?.lockedUntil ?? 0) - this.#clock();
    if (left > 0) throw new SunmapError("SIGN_IN_LOCKED", { ...about, retryAfter: Math.ceil(left / 1000) });
  }

  /** Counts one more. */
  async failed(trying: Trying): Promise<void> {
    await this.#tries.change(trying, (before) => {
      const failures = (this.#counted(before, trying)?.failures ?? 0) + 1;
      const failedAt = this.#clock();
      return { failures, failedAt, lockedUntil: failedAt + this.#millisecondsAfter(failures) };
    });
  }

  /** Forgets what failed before. Of somebody whose sign-ins never failed nothing is written. */
  async succeeded(trying: Trying): Promise<void> {
    await this.#tries.change(trying, () => undefined);
  }

  /** Those that still count. */
  #counted(tries: FailedTries | undefined, { unlockedAt = Number.NEGATIVE_INFINITY }: Trying): FailedTries | undefined {
    if (tries === undefined || tries.failedAt <= unlockedAt) return undefined;
    return this.#clock() - tries.failedAt > FORGOTTEN_AFTER ? undefined : tries;
  }

  #millisecondsAfter(failures: number): number {
    const { failures: allowed, firstSeconds, longestSeconds } = this.#settings;
    if (failures < allowed) return 0;
    return Math.min(longestSeconds, firstSeconds * 2 ** (failures - allowed)) * 1000;
  }
}
