import { idOf } from "./record-id.ts";

const MOST = 100_000;

/** Milliseconds for which a key is remembered. */
export const KEY_LASTS = 24 * 60 * 60 * 1000;

/** The newest idempotency keys, by their digests: at most 100,000 and none that was recorded over 24 hours ago. */
export class RememberedKeys {
  readonly #records = new Map<string, { readonly seq: number; readonly recordedAt: number }>();

  /** Times are milliseconds of the Unix epoch. Keys are added in the order of their records. */
  add(digest: string, seq: number, recordedAt: number): void {
    this.#records.delete(digest);
    this.#records.set(digest, { seq, recordedAt });
    if (this.#records.size <= MOST) return;
    for (const oldest of this.#records.keys()) {
      this.#records.delete(oldest);
      break;
    }
  }

  /** The number of the record with this key. */
  find(digest: string, now: number): number | undefined {
    const record = this.#records.get(digest);
    return record !== undefined && now - record.recordedAt <= KEY_LASTS ? record.seq : undefined;
  }

  /** The id of the record with this key. */
  findId(digest: string, now: number): string | undefined {
    const seq = this.find(digest, now);
    return seq === undefined ? undefined : idOf(seq);
  }
}

/** Whether a key recorded then need still be remembered now, after so many newer ones. */
export function isWorthRemembering(recordedAt: number, now: number, newer: number): boolean {
  return newer < MOST && now - recordedAt <= KEY_LASTS;
}
