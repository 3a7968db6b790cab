/** Runs the tasks of one key one after the other, in the order in which they came; other keys do not wait. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const turn = after(this.#last.get(key), task);
    this.#last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(key) === turn) this.#last.delete(key);
    }
  }
}

/** A task that failed is reported to whoever ran it and holds up nobody else. */
async function after<T>(former: Promise<unknown> | undefined, task: () => Promise<T>): Promise<T> {
  if (former !== undefined) await Promise.allSettled([former]);
  return task();
}
