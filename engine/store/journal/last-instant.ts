/** Reads instants, of which the records of a group share one: the last is remembered. */
export class LastInstant {
  #text = "";
  #milliseconds = Number.NaN;

  /** Milliseconds of the Unix epoch; NaN for what is no instant. */
  parse(text: string): number {
    if (text === this.#text) return this.#milliseconds;
    this.#text = text;
    this.#milliseconds = Date.parse(text);
    return this.#milliseconds;
  }
}
