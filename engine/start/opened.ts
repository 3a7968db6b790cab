/** What a service opened, to be closed from the last to the first. */
export class Opened {
  readonly #closings: (() => unknown)[] = [];

  /** `close` is waited for when it gives a promise. */
  add(close: () => unknown): void {
    this.#closings.push(close);
  }

  async close(): Promise<void> {
    for (const close of this.#closings.splice(0).toReversed()) await close();
  }
}
