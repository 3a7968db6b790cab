import type { EvaluationEntry, Receipt } from "../store.ts";
import { longestLine } from "./record-line.ts";
import { GROUP_BYTES } from "./split-into-groups.ts";

/** Records entries together; all of them are durable when it resolves, none when it rejects. */
export type RecordGroup = (entries: readonly EvaluationEntry[]) => Promise<readonly Receipt[]>;

type Job = {
  readonly entries: readonly EvaluationEntry[];
  readonly resolve: (receipts: readonly Receipt[]) => void;
  readonly reject: (fault: unknown) => void;
};

/** Lets all who wait when a write begins share that one write and its sync. */
export class GroupCommit {
  readonly #record: RecordGroup;
  #waiting: Job[] = [];
  #running: Promise<void> | undefined;

  constructor(record: RecordGroup) {
    this.#record = record;
  }

  add(entries: readonly EvaluationEntry[]): Promise<readonly Receipt[]> {
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

  #takeGroup(): readonly Job[] {
    let bytes = 0;
    let count = 0;
    for (const { entries } of this.#waiting) {
      for (const entry of entries) bytes += longestLine(entry);
      if (count > 0 && bytes > GROUP_BYTES) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    try {
      const receipts = await this.#record(jobs.flatMap((job) => job.entries));
      let start = 0;
      for (const job of jobs) job.resolve(receipts.slice(start, (start += job.entries.length)));
    } catch (fault) {
      for (const job of jobs) job.reject(fault);
    }
  }
}
