import type { RateLimit } from "../../core/model/formats.generated.ts";

type Bucket = { tokens: number; at: number };

const MINUTE = 60_000;
/** So many clients are remembered; then those who have their full burst again are forgotten. */
const MANY = 10_000;

/** A bucket for each client: every request takes a token, and time puts them back until the burst is full again. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #clock: () => number;

  /** `clock` gives milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** How many clients are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes a token. 0 when there was one, else the whole seconds after which there will be one again. */
  take(client: string, { perMinute, burst }: RateLimit): number {
    const now = this.#clock();
    let bucket = this.#buckets.get(client);
    if (bucket === undefined) {
      if (this.#buckets.size >= MANY) this.#forget(now, { perMinute, burst });
      bucket = { tokens: burst, at: now };
      this.#buckets.set(client, bucket);
    }
    // A clock that was put back gives nothing and takes nothing.
    const passed = Math.max(0, now - bucket.at);
    bucket.tokens = Math.min(burst, bucket.tokens + (passed * perMinute) / MINUTE);
    bucket.at = now;
    if (bucket.tokens < 1) return Math.max(1, Math.ceil(((1 - bucket.tokens) * MINUTE) / perMinute / 1000));
    bucket.tokens -= 1;
    return 0;
  }

  #forget(now: number, { perMinute, burst }: RateLimit): void {
    const full = (burst * MINUTE) / perMinute;
    for (const [client, { at }] of this.#buckets) if (now - at >= full) this.#buckets.delete(client);
    // Everybody is new and none can be forgotten: the one who was here first is.
    const [first] = this.#buckets.keys();
    if (this.#buckets.size >= MANY && first !== undefined) this.#buckets.delete(first);
  }
}
