import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { SunmapError } from "../core/errors.ts";
import type { Backtest, BacktestSample, LocalizedText } from "../core/model/formats.generated.ts";
import { LogRefused } from "../logs/log-refused.ts";
import type { JournalPlace } from "../store/past-records.ts";
import type { Shelf } from "../store/shelf.ts";
import { BacktestJobs, hasEnded, isOurs, type BacktestJob, type KeptBacktest } from "./backtest-jobs.ts";
import { identify, seedOf, type BacktestOrder } from "./backtest-order.ts";
import { placeOfCases } from "./place-of-cases.ts";
import { startThread, type RunningThread } from "./start-thread.ts";

type Parts = {
  readonly shelf: Shelf<KeptBacktest>;
  /** The folder in which files that were sent wait. */
  readonly folder: string;
  /** Where the journal of evaluations lies. */
  readonly journal: JournalPlace;
  /** The file of the master key of personal data. */
  readonly masterKey: string;
  /** From which organ somebody sends, by the id of his principal. */
  readonly organs: () => Promise<ReadonlyMap<string, string>>;
  /** The name of this process where several keep their backtests on one shelf. */
  readonly process?: string;
  /** The instant now, as ISO text. */
  readonly now: () => string;
  readonly failed: (fault: unknown) => void;
};

/** Milliseconds between two looks at what other processes do. */
const LOOK_EVERY = 5_000;

/** So many may wait. */
const MOST_WAITING = 10;

/**
 * The backtests: one at a time in a process, each in a thread of its own. What a stop of the service interrupted is told as
 * such. Of several processes each knows what the others do, and may cancel it.
 */
export class Backtests {
  readonly #parts: Parts;
  readonly #jobs: BacktestJobs;
  #running: { readonly id: string; readonly thread: RunningThread } | undefined;
  #stopping = false;
  #looking: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#jobs = new BacktestJobs({ ...parts, endedElsewhere: (id) => this.#stopThread(id) });
  }

  /** Opens what is kept of backtests. Those that had not ended, and with which no process goes on, are marked as interrupted. */
  static async open(parts: Parts): Promise<Backtests> {
    await mkdir(parts.folder, { recursive: true });
    // Files that were sent for a backtest which will not go on.
    for (const name of await readdir(parts.folder)) await rm(join(parts.folder, name), { force: true });
    const backtests = new Backtests(parts);
    await backtests.#jobs.look();
    if (parts.process !== undefined) {
      backtests.#looking = setInterval(() => void backtests.#jobs.look().catch(parts.failed), LOOK_EVERY).unref();
    }
    return backtests;
  }

  /** Where a file that is sent may be put until its backtest is done. */
  get folder(): string {
    return this.#parts.folder;
  }

  /**
   * Begins a backtest. The same one (of the same draft, against the same, on the same cases) that was done, or is under way,
   * is not done again.
   *
   * @throws BACKTESTS_WAIT when too many wait already, SHUTTING_DOWN
   */
  async start(order: BacktestOrder): Promise<Backtest> {
    if (this.#stopping) throw new SunmapError("SHUTTING_DOWN");
    const id = identify(order);
    const known = this.#jobs.find(id);
    if (known !== undefined && AGAIN[known.view.state] === "same") {
      await removeFile(order);
      return known.view;
    }
    const waiting = this.#jobs.views().filter(({ state }) => state === "waiting").length;
    if (waiting >= MOST_WAITING) {
      await removeFile(order);
      throw new SunmapError("BACKTESTS_WAIT", { waiting });
    }
    const { power, draft, against, source, askedBy } = order;
    const view: Backtest = {
      id,
      power,
      state: "waiting",
      draft: draft.digest,
      revision: draft.revision,
      against: against.view,
      source,
      askedAt: this.#parts.now(),
      askedBy,
      progress: { read: 0, of: source.through ?? source.bytes ?? 0, cases: 0 },
    };
    const job = await this.#jobs.add(view, order);
    this.#working = this.#working.then(() => this.#run(job)).catch(this.#parts.failed);
    await this.#jobs.forgetOld();
    return job.view;
  }

  /** How a backtest stands. @throws BACKTEST_NOT_FOUND */
  find(id: string): Backtest {
    return this.#jobs.get(id).view;
  }

  /** Those of a power, or all, the last first. */
  all(power?: string): Backtest[] {
    return this.#jobs
      .views()
      .filter((view) => power === undefined || view.power === power)
      .toReversed();
  }

  /** The cases that were kept of it. @throws BACKTEST_NOT_FOUND */
  samples(id: string): Promise<readonly BacktestSample[]> {
    return this.#jobs.samples(id);
  }

  /** Ends a backtest that waits or runs; one that has ended stays as it is. @throws BACKTEST_NOT_FOUND */
  async cancel(id: string): Promise<Backtest> {
    const job = this.#jobs.get(id);
    for (let attempt = 0; attempt < ATTEMPTS && !hasEnded(job.view); attempt += 1) {
      if (!isOurs(job)) await this.#jobs.adopt(job);
      if (!hasEnded(job.view)) await this.#jobs.keep(job, { state: "cancelled", endedAt: this.#parts.now() });
    }
    await this.#stopThread(id);
    return job.view;
  }

  /** Interrupts what is under way. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#looking);
    await this.#running?.thread.stop();
    await this.#working;
  }

  /** Waits until every backtest that was asked for has ended. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #run(job: BacktestJob): Promise<void> {
    const { order, view } = job;
    if (order === undefined || view.state !== "waiting") return;
    if (this.#stopping) return this.#jobs.keep(job, { state: "interrupted", endedAt: this.#parts.now() });
    await this.#jobs.keep(job, { state: "running", startedAt: this.#parts.now() });
    // Another process cancelled it, or does it.
    if (hasEnded(job.view) || !isOurs(job)) return removeFile(order);
    try {
      const { journal, masterKey } = this.#parts;
      const cases = placeOfCases(order, { journal, masterKey, organs: await this.#parts.organs() });
      const { draft, against } = order;
      const task = { draft: draft.parts, against: against.parts, cases, at: view.askedAt, seed: seedOf(view.id) };
      const thread = startThread(task, (progress) => {
        if (job.view.state === "running") job.view = { ...job.view, progress };
      });
      this.#running = { id: view.id, thread };
      const { result, samples } = await thread.ended;
      const { of } = job.view.progress;
      const progress = { read: of, of, cases: result.totals.cases };
      await this.#jobs.keep(job, { state: "done", endedAt: this.#parts.now(), progress, result }, samples);
    } catch (fault) {
      await this.#fail(job, fault);
    } finally {
      this.#running = undefined;
      await removeFile(order);
    }
  }

  async #fail(job: BacktestJob, fault: unknown): Promise<void> {
    const endedAt = this.#parts.now();
    if (hasEnded(job.view)) return;
    if (this.#stopping) return this.#jobs.keep(job, { state: "interrupted", endedAt });
    if (!(fault instanceof LogRefused)) this.#parts.failed(fault);
    const words = fault instanceof LogRefused ? fault.text : FAULT_OF_OURS;
    return this.#jobs.keep(job, { state: "failed", endedAt, fault: words });
  }

  async #stopThread(id: string): Promise<void> {
    if (this.#running?.id === id) await this.#running.thread.stop();
  }
}

/** What is done when one is asked for that is known: those that came to nothing are done anew. */
const AGAIN = {
  waiting: "same",
  running: "same",
  done: "same",
  failed: "anew",
  cancelled: "anew",
  interrupted: "anew",
} as const;

const FAULT_OF_OURS: LocalizedText = {
  zh: "回溯测试因内部故障中止，管理员可在日志中查看原因",
  en: "the backtest ended by a fault of the service; the operator finds the reason in the log",
};

/** So often a cancellation is tried again because the other process wrote meanwhile. */
const ATTEMPTS = 5;

async function removeFile({ file }: BacktestOrder): Promise<void> {
  if (file !== undefined) await rm(file, { force: true });
}
