import { SunmapError } from "../../core/errors.ts";
import { OneAtATime } from "../../store/one-at-a-time.ts";
import type { Principal } from "../principal.ts";
import type { LockOut } from "./lock-out.ts";
import { fitsRecord, recordOfNobody, type WorkFactor } from "./password.ts";
import type { People } from "./people.ts";
import { principalOf } from "./person.ts";

type Parts = { readonly people: People; readonly lockOut: LockOut; readonly workFactor: WorkFactor };

/**
 * Signs people in by account and password. Whether there is such an account nobody learns: the same is done in the same
 * order for one that is unknown, disabled or without a password, and a record that fits nothing is tried in its place.
 */
export class SignIn {
  readonly #parts: Parts;
  readonly #nobodys: string;
  readonly #turns = new OneAtATime();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#nobodys = recordOfNobody(parts.workFactor);
  }

  /** Who an account and its password are. @throws SIGN_IN_REFUSED, SIGN_IN_LOCKED */
  signIn(account: string, password: string): Promise<Principal> {
    const { people, lockOut } = this.#parts;
    // The tries of one account wait for each other: many at once are counted one by one.
    return this.#turns.run(account, async () => {
      const person = (await people.find(account))?.document;
      // Of an account that is unknown nothing is told: it may be a password that somebody typed into the wrong field.
      const about = person === undefined ? {} : { account };
      const trying = { account, isKnown: person !== undefined, unlockedAt: person?.unlockedAt };
      await lockOut.requireOpen(trying, about);
      const fits = await fitsRecord(password, person?.password ?? this.#nobodys);
      const principal = person?.password === undefined ? undefined : principalOf(account, person);
      if (!fits || principal === undefined) {
        await lockOut.failed(trying);
        throw new SunmapError("SIGN_IN_REFUSED", { known: person !== undefined, ...about });
      }
      await lockOut.succeeded(trying);
      return principal;
    });
  }
}
