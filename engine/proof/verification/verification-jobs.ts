import { SunmapError } from "../../core/errors.ts";
import type { JournalReport } from "../../core/proof/journal-report.ts";
import type { VerificationJob } from "../../core/proof/verification-job.ts";

/** Verifies the journal against its own checkpoints and these notes from outside. */
type Verify = (
  outside: readonly string[],
  watch: { readonly progress: (records: number) => void; readonly signal: AbortSignal },
) => Promise<JournalReport>;

type Parts = {
  readonly verify: Verify;
  readonly size: () => number;
  readonly now: () => string;
  readonly newId: () => string;
  readonly done: (report: JournalReport) => Promise<void>;
  readonly failed: (fault: unknown) => void;
};

const MOST_WAITING = 4;
const KEPT = 20;

/** The verifications of a service, one after the other: each reads the whole journal. The last twenty are kept. */
export class VerificationJobs {
  readonly #parts: Parts;
  readonly #jobs = new Map<string, VerificationJob>();
  readonly #stop = new AbortController();
  #working: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Newest first. */
  list(): readonly VerificationJob[] {
    return [...this.#jobs.values()].toReversed();
  }

  find(id: string): VerificationJob | undefined {
    return this.#jobs.get(id);
  }

  /** @throws VERIFICATIONS_WAIT when several wait already */
  add(outside: readonly string[]): VerificationJob {
    const waiting = this.list().filter(({ state }) => state === "waiting").length;
    if (waiting >= MOST_WAITING) throw new SunmapError("VERIFICATIONS_WAIT", { waiting });
    const { newId, now, size } = this.#parts;
    const job: VerificationJob = { id: newId(), state: "waiting", askedAt: now(), read: 0, of: size() };
    this.#keep(job);
    this.#working = this.#working.then(() => this.#run(job, outside));
    return job;
  }

  /** Calls off what is under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#working;
  }

  async #run(asked: VerificationJob, outside: readonly string[]): Promise<void> {
    const { verify, size, now, done, failed } = this.#parts;
    let job: VerificationJob = { ...asked, state: "running", of: size() };
    this.#keep(job);
    const progress = (read: number): void => {
      job = { ...job, read };
      this.#keep(job);
    };
    try {
      const report = await verify(outside, { progress, signal: this.#stop.signal });
      await done(report);
      this.#keep({ ...job, state: "done", endedAt: now(), report });
    } catch (fault) {
      this.#keep({ ...job, state: "failed", endedAt: now() });
      if (!this.#stop.signal.aborted) failed(fault);
    }
  }

  #keep(job: VerificationJob): void {
    this.#jobs.set(job.id, job);
    for (const oldest of [...this.#jobs.keys()].slice(0, -KEPT)) this.#jobs.delete(oldest);
  }
}
