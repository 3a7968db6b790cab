import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { SunmapError } from "../core/errors.ts";
import type { Backtest, BacktestSample, LocalizedText } from "../core/model/formats.generated.ts";
import { LogRefused } from "../logs/log-refused.ts";
import type { JournalPlace } from "../store/past-records.ts";
import type { Shelf } from "../store/shelf.ts";
import { identify, seedOf, type BacktestOrder } from "./backtest-order.ts";
import { OneAtATime } from "../store/one-at-a-time.ts";
import { isUnderWay, ownedBy, type Owner } from "./ownership.ts";
import { placeOfCases } from "./place-of-cases.ts";
import { startThread, type RunningThread } from "./start-thread.ts";

/** A backtest as it lies on the shelf. */
export type KeptBacktest = {
  readonly view: Backtest;
  readonly samples: readonly BacktestSample[];
  /** Which of several processes does it, while it has not ended. */
  readonly owner?: Owner;
};

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

type Job = { view: Backtest; revision: string | null; readonly order?: BacktestOrder };

/** Milliseconds between two looks at what other processes do. */
const LOOK_EVERY = 5_000;

/** So many may wait, and so many that have ended are kept, the last ones. */
const [MOST_WAITING, KEPT] = [10, 100] as const;

/**
 * The backtests: one at a time in a process, each in a thread of its own. What a stop of the service interrupted is told as
 * such. Of several processes each knows what the others do, and may cancel it.
 */
export class Backtests {
  readonly #parts: Parts;
  readonly #jobs = new Map<string, Job>();
  readonly #turns = new OneAtATime();
  #running: { readonly id: string; readonly thread: RunningThread } | undefined;
  #stopping = false;
  #looking: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Opens what is kept of backtests. Those that had not ended, and with which no process goes on, are marked as interrupted. */
  static async open(parts: Parts): Promise<Backtests> {
    await mkdir(parts.folder, { recursive: true });
    // Files that were sent for a backtest which will not go on.
    for (const name of await readdir(parts.folder)) await rm(join(parts.folder, name), { force: true });
    const backtests = new Backtests(parts);
    await backtests.look();
    if (parts.process !== undefined) {
      backtests.#looking = setInterval(() => void backtests.look().catch(parts.failed), LOOK_EVERY).unref();
    }
    return backtests;
  }

  /** Learns what other processes do, says that this one goes on, and marks what nobody goes on with. */
  async look(): Promise<void> {
    const kept = [...(await this.#parts.shelf.list())].toSorted((one, other) =>
      one.document.view.askedAt < other.document.view.askedAt ? -1 : 1,
    );
    for (const { id, document, revision } of kept) {
      const known = this.#jobs.get(id);
      if (known !== undefined && isOurs(known)) {
        await this.#keep(known, {});
        continue;
      }
      const job: Job = { view: document.view, revision };
      this.#jobs.set(id, job);
      if (hasEnded(job.view) || (this.#parts.process !== undefined && isUnderWay(document, this.#parts.now())))
        continue;
      await this.#keep(job, { state: "interrupted", endedAt: this.#parts.now() });
    }
    const ids = new Set(kept.map(({ id }) => id));
    for (const [id, job] of this.#jobs) if (!ids.has(id) && job.order === undefined) this.#jobs.delete(id);
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
    const known = this.#jobs.get(id);
    if (known !== undefined && AGAIN[known.view.state] === "same") {
      await removeFile(order);
      return known.view;
    }
    const waiting = [...this.#jobs.values()].filter(({ view }) => view.state === "waiting").length;
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
    const job: Job = { view, revision: known?.revision ?? null, order };
    this.#jobs.delete(id);
    this.#jobs.set(id, job);
    await this.#keep(job, {});
    this.#working = this.#working.then(() => this.#run(job)).catch(this.#parts.failed);
    await this.#forgetOld();
    return job.view;
  }

  /** How a backtest stands. @throws BACKTEST_NOT_FOUND */
  find(id: string): Backtest {
    return this.#get(id).view;
  }

  /** Those of a power, or all, the last first. */
  all(power?: string): Backtest[] {
    const views = [...this.#jobs.values()].map(({ view }) => view);
    return views.filter((view) => power === undefined || view.power === power).toReversed();
  }

  /** The cases that were kept of it. @throws BACKTEST_NOT_FOUND */
  async samples(id: string): Promise<readonly BacktestSample[]> {
    this.#get(id);
    return (await this.#parts.shelf.read(id))?.document.samples ?? [];
  }

  /** Ends a backtest that waits or runs; one that has ended stays as it is. @throws BACKTEST_NOT_FOUND */
  async cancel(id: string): Promise<Backtest> {
    const job = this.#get(id);
    for (let attempt = 0; attempt < ATTEMPTS && !hasEnded(job.view); attempt += 1) {
      if (!isOurs(job)) await this.#adopt(job);
      if (!hasEnded(job.view)) await this.#keep(job, { state: "cancelled", endedAt: this.#parts.now() });
    }
    if (this.#running?.id === id) await this.#running.thread.stop();
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

  async #run(job: Job): Promise<void> {
    const { order, view } = job;
    if (order === undefined || view.state !== "waiting") return;
    if (this.#stopping) return this.#keep(job, { state: "interrupted", endedAt: this.#parts.now() });
    await this.#keep(job, { state: "running", startedAt: this.#parts.now() });
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
      await this.#keep(job, { state: "done", endedAt: this.#parts.now(), progress, result }, samples);
    } catch (fault) {
      await this.#fail(job, fault);
    } finally {
      this.#running = undefined;
      await removeFile(order);
    }
  }

  async #fail(job: Job, fault: unknown): Promise<void> {
    const endedAt = this.#parts.now();
    if (hasEnded(job.view)) return;
    if (this.#stopping) return this.#keep(job, { state: "interrupted", endedAt });
    if (!(fault instanceof LogRefused)) this.#parts.failed(fault);
    const words = fault instanceof LogRefused ? fault.text : FAULT_OF_OURS;
    return this.#keep(job, { state: "failed", endedAt, fault: words });
  }

  #keep(job: Job, change: Partial<Backtest>, samples: readonly BacktestSample[] = []): Promise<void> {
    return this.#turns.run(job.view.id, async () => {
      // It may have ended while this waited for its turn.
      if (hasEnded(job.view) && !("state" in change)) return;
      job.view = { ...job.view, ...change };
      const { process, shelf, now } = this.#parts;
      const owner = process === undefined || hasEnded(job.view) ? undefined : ownedBy(process, now());
      const kept = { view: job.view, samples, ...(owner !== undefined && { owner }) };
      try {
        job.revision = await shelf.write(job.view.id, kept, job.revision);
      } catch (fault) {
        const isOfOthers =
          process !== undefined && fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED";
        if (!isOfOthers) throw fault;
        await this.#adopt(job);
      }
    });
  }

  /** Takes a backtest as another process left it; if this one does it, it ends here. */
  async #adopt(job: Job): Promise<void> {
    const kept = await this.#parts.shelf.read(job.view.id);
    if (kept === undefined) return;
    job.view = kept.document.view;
    job.revision = kept.revision;
    if (hasEnded(job.view) && this.#running?.id === job.view.id) await this.#running.thread.stop();
  }

  async #forgetOld(): Promise<void> {
    const ended = [...this.#jobs.values()].filter(({ view }) => hasEnded(view));
    for (const { view, revision } of ended.slice(0, Math.max(0, ended.length - KEPT))) {
      this.#jobs.delete(view.id);
      if (revision !== null) await this.#parts.shelf.remove(view.id, revision).catch(() => undefined);
    }
  }

  #get(id: string): Job {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new SunmapError("BACKTEST_NOT_FOUND", { backtest: id });
    return job;
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

/** Whether this process does it, or is to do it. */
function isOurs({ view, order }: Job): boolean {
  return order !== undefined && !hasEnded(view);
}

function hasEnded({ state }: Backtest): boolean {
  return state !== "waiting" && state !== "running";
}

async function removeFile({ file }: BacktestOrder): Promise<void> {
  if (file !== undefined) await rm(file, { force: true });
}
