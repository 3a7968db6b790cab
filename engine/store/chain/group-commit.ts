import { GROUP_BYTES } from "./split-into-groups.ts";

/** Records entries together; all of them are durable when it resolves, none when it rejects. */
export type RecordGroup<Entry, Receipt> = (entries: readonly Entry[]) => Promise<readonly Receipt[]>;

type Job<Entry, Receipt> = {
  readonly entries: readonly Entry[];
  readonly resolve: (receipts: readonly Receipt[]) => void;
  readonly reject: (fault: unknown) => void;
};

/** Lets all who wait when a write begins share that one write and its sync. */
export class GroupCommit<Entry, Receipt> {
  readonly #record: RecordGroup<Entry, Receipt>;
  readonly #bytesOf: (entry: Entry) => number;
  #waiting: Job<Entry, Receipt>[] = [];
  #running: Promise<void> | undefined;

  /** `bytesOf` is the most that the line of an entry can take. */
  constructor(record: RecordGroup<Entry, Receipt>, bytesOf: (entry: Entry) => number) {
    this.#record = record;
    this.#bytesOf = bytesOf;
  }

  add(entries: readonly Entry[]): Promise<readonly Receipt[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nobody waits any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // The requests that arrived together are then all in the first group.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    while (this.#waiting.length > 0) await this.#commit(this.#takeGroup());
    this.#running = undefined;
  }

  #takeGroup(): readonly Job<Entry, Receipt>[] {
    let bytes = 0;
    let count = 0;
    for (const { entries } of this.#waiting) {
      for (const entry of entries) bytes += this.#bytesOf(entry);
      if (count > 0 && bytes > GROUP_BYTES) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #commit(jobs: readonly Job<Entry, Receipt>[]): Promise<void> {
    try {
      const receipts = await this.#record(jobs.flatMap((job) => job.entries));
      let start = 0;
      for (const job of jobs) job.resolve(receipts.slice(start, (start += job.entries.length)));
    } catch (fault) {
      for (const job of jobs) job.reject(fault);
    }
  }
}
