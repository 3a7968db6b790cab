import type { Message } from "./messages.ts";

/** A message with its number: the number of the record that told it, and its place among the messages of that record. */
export type NumberedMessage = { readonly seq: number; readonly place: number; readonly message: Message };

/** Who wants to hear of what happens, and that nothing more will be told. */
export type Listener = { readonly told: (message: NumberedMessage) => void; readonly ended: () => void };

const REMEMBERED = 2000;

/** Passes on what happens to whoever listens, and remembers the last of it for those who come back. */
export class Feed {
  readonly #listeners = new Set<Listener>();
  #remembered: NumberedMessage[] = [];
  #forgotten = -1;
  #last = 0;

  /** The number of the last record that was heard of. */
  get last(): number {
    return this.#last;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  publish(seq: number, messages: readonly Message[]): void {
    this.#last = Math.max(this.#last, seq);
    for (const [place, message] of messages.entries()) {
      const numbered = { seq, place, message };
      this.#remembered.push(numbered);
      for (const { told } of this.#listeners) told(numbered);
    }
    if (this.#remembered.length < REMEMBERED * 2) return;
    this.#forgotten = this.#remembered[REMEMBERED - 1]?.seq ?? -1;
    this.#remembered = this.#remembered.slice(REMEMBERED);
  }

  /** What was told after a message; undefined when that is no longer known, or was never told. */
  since(seq: number, place: number): readonly NumberedMessage[] | undefined {
    if (seq <= this.#forgotten || seq > this.#last) return undefined;
    return this.#remembered.filter((one) => one.seq > seq || (one.seq === seq && one.place > place));
  }

  /** Answers how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells whoever listens that nothing more will be told. */
  end(): void {
    for (const { ended } of this.#listeners) ended();
  }
}
