/**
 * Does the same again and again, one at a time. Whoever asks while a turn has not begun is answered by that one: it begins
 * later than he asked.
 */
export class SharedTurn<Outcome> {
  readonly #task: () => Promise<Outcome>;
  #running: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Outcome> | undefined;

  constructor(task: () => Promise<Outcome>) {
    this.#task = task;
  }

  take(): Promise<Outcome> {
    this.#waiting ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#waiting = undefined;
        return this.#task();
      });
    this.#running = this.#waiting;
    return this.#waiting;
  }
}
