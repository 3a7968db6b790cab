import { SunmapError } from "../core/errors.ts";
import type { Backtest, BacktestSample } from "../core/model/formats.generated.ts";
import { OneAtATime } from "../store/one-at-a-time.ts";
import type { Shelf } from "../store/shelf.ts";
import type { BacktestOrder } from "./backtest-order.ts";
import { isUnderWay, ownedBy, type Owner } from "./ownership.ts";

/** A backtest as it lies on the shelf. */
export type KeptBacktest = {
  readonly view: Backtest;
  readonly samples: readonly BacktestSample[];
  /** Which of several processes does it, while it has not ended. */
  readonly owner?: Owner;
};

/** A backtest as this process knows it; with its order when this process is to do it. */
export type BacktestJob = { view: Backtest; revision: string | null; readonly order?: BacktestOrder };

type Parts = {
  readonly shelf: Shelf<KeptBacktest>;
  /** The name of this process where several keep their backtests on one shelf. */
  readonly process?: string;
  /** The instant now, as ISO text. */
  readonly now: () => string;
  /** Is told of a backtest of this process that another one ended. */
  readonly endedElsewhere: (id: string) => Promise<void>;
};

/** So many that have ended are kept, the last ones. */
const KEPT = 100;

/** The backtests on their shelf, on which several processes may keep theirs: each knows what the others do. */
export class BacktestJobs {
  readonly #parts: Parts;
  readonly #jobs = new Map<string, BacktestJob>();
  readonly #turns = new OneAtATime();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Learns what other processes do, says that this one goes on, and marks what nobody goes on with. */
  async look(): Promise<void> {
    const kept = [...(await this.#parts.shelf.list())].toSorted((one, other) =>
      one.document.view.askedAt < other.document.view.askedAt ? -1 : 1,
    );
    for (const { id, document, revision } of kept) {
      const known = this.#jobs.get(id);
      if (known !== undefined && isOurs(known)) {
        await this.keep(known, {});
        continue;
      }
      const job: BacktestJob = { view: document.view, revision };
      this.#jobs.set(id, job);
      if (hasEnded(job.view) || (this.#parts.process !== undefined && isUnderWay(document, this.#parts.now())))
        continue;
      await this.keep(job, { state: "interrupted", endedAt: this.#parts.now() });
    }
    const ids = new Set(kept.map(({ id }) => id));
    for (const [id, job] of this.#jobs) if (!ids.has(id) && job.order === undefined) this.#jobs.delete(id);
  }

  find(id: string): BacktestJob | undefined {
    return this.#jobs.get(id);
  }

  /** @throws BACKTEST_NOT_FOUND */
  get(id: string): BacktestJob {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new SunmapError("BACKTEST_NOT_FOUND", { backtest: id });
    return job;
  }

  /** In the order in which they were asked for. */
  views(): Backtest[] {
    return [...this.#jobs.values()].map(({ view }) => view);
  }

  /** The cases that were kept of a backtest. @throws BACKTEST_NOT_FOUND */
  async samples(id: string): Promise<readonly BacktestSample[]> {
    this.get(id);
    return (await this.#parts.shelf.read(id))?.document.samples ?? [];
  }

  /** Adds one that this process is to do, as the last. */
  async add(view: Backtest, order: BacktestOrder): Promise<BacktestJob> {
    const job: BacktestJob = { view, revision: this.#jobs.get(view.id)?.revision ?? null, order };
    this.#jobs.delete(view.id);
    this.#jobs.set(view.id, job);
    await this.keep(job, {});
    return job;
  }

  /** Writes down what became of a backtest. What another process wrote meanwhile stands. */
  keep(job: BacktestJob, change: Partial<Backtest>, samples: readonly BacktestSample[] = []): Promise<void> {
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
        await this.adopt(job);
      }
    });
  }

  /** Takes a backtest as another process left it; if this one does it, it ends here. */
  async adopt(job: BacktestJob): Promise<void> {
    const kept = await this.#parts.shelf.read(job.view.id);
    if (kept === undefined) return;
    job.view = kept.document.view;
    job.revision = kept.revision;
    if (hasEnded(job.view)) await this.#parts.endedElsewhere(job.view.id);
  }

  /** Removes the oldest of those that have ended. */
  async forgetOld(): Promise<void> {
    const ended = [...this.#jobs.values()].filter(({ view }) => hasEnded(view));
    for (const { view, revision } of ended.slice(0, Math.max(0, ended.length - KEPT))) {
      this.#jobs.delete(view.id);
      if (revision !== null) await this.#parts.shelf.remove(view.id, revision).catch(() => undefined);
    }
  }
}

/** Whether this process does it, or is to do it. */
export function isOurs({ view, order }: BacktestJob): boolean {
  return order !== undefined && !hasEnded(view);
}

export function hasEnded({ state }: Backtest): boolean {
  return state !== "waiting" && state !== "running";
}
