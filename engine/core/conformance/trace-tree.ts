/** What is remembered of one trace, whole or as a beginning. */
export type TraceEntry<Whole, Beginning> = {
  readonly id: number;
  whole?: Whole;
  beginning?: Beginning;
};

/**
 * The traces that were asked for, as a tree of their common beginnings. It remembers so many, and forgets those first that
 * were not asked for the longest.
 */
export class TraceTree<Whole, Beginning> {
  readonly #entries = new Map<string, TraceEntry<Whole, Beginning>>();
  readonly #remembered: number;
  #created = 0;

  constructor(remembered: number) {
    this.#remembered = remembered;
  }

  /** The entry of every beginning of a trace, the empty one first and the whole trace last. */
  entriesOf(trace: readonly number[]): readonly TraceEntry<Whole, Beginning>[] {
    const entries = [this.#entry("")];
    for (const event of trace) entries.push(this.#entry(`${entries.at(-1)?.id} ${event}`));
    return entries;
  }

  #entry(key: string): TraceEntry<Whole, Beginning> {
    const entry = this.#entries.get(key) ?? { id: this.#created++ };
    // A map keeps its keys in the order in which they came: what is used goes to the end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > this.#remembered) this.#forgetOldest();
    return entry;
  }

  #forgetOldest(): void {
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }
}
