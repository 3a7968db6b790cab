const SPAN = 60_000;
const REMEMBERED = 1000;

/**
 * Keeps the same refusal from being recorded a thousand times a second: a system whose key has run out goes on asking, and
 * whoever guesses tokens must not fill the disk. Of the same refusals within a minute the first is recorded, and the next
 * one after that minute says how many there were in between.
 */
export class RepeatedRefusals {
  readonly #known = new Map<string, { readonly until: number; passedOver: number }>();

  /** How many of this refusal were passed over since the last that was recorded; undefined when this one is passed over too. */
  passedOver(refusal: string, now: number): number | undefined {
    const known = this.#known.get(refusal);
    if (known !== undefined && now < known.until) {
      known.passedOver += 1;
      return undefined;
    }
    this.#known.delete(refusal);
    const [oldest] = this.#known.keys();
    if (this.#known.size >= REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(refusal, { until: now + SPAN, passedOver: 0 });
    return known?.passedOver ?? 0;
  }
}
