import { NAMED_WITHIN, namedEnding, wholeLine } from "./named-ending.ts";

/** Makes lines of one segment whole, in their order or against it, with the sound records near them. */
export class WholeLines {
  readonly #holders = new Map<number, Buffer>();

  /** A line whose holder is none of those that were held stays as it is, and is then no sound record. */
  whole(line: Buffer): Buffer {
    const named = namedEnding(line);
    const holder = named && this.#holders.get(named.seq);
    return (named && holder && wholeLine(line, named, holder)) ?? line;
  }

  /** Holds the line of a sound record, for those that may name it. */
  hold(seq: number, line: Buffer): void {
    if (namedEnding(line) !== undefined) return;
    for (const earlier of this.#holders.keys()) {
      if (Math.abs(earlier - seq) <= NAMED_WITHIN) break;
      this.#holders.delete(earlier);
    }
    this.#holders.set(seq, line);
  }

  has(seq: number): boolean {
    return this.#holders.has(seq);
  }
}
