import { SunmapError } from "../../core/errors.ts";
import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import type { PartOpener } from "../../personal/personal-parts.ts";
import type { EvaluationJournal, RecordedEvaluation } from "../../store/store.ts";
import type { IncidentLog } from "../incidents/incident-log.ts";
import type { ReplayResult } from "./replay-result.ts";
import { replayEvaluation, type FindPolicy } from "./replay-evaluation.ts";

/** How many evaluations were judged again, and what came of it. */
export type ReplaySummary = {
  readonly replayed: number;
  readonly same: number;
  /** Their personal data were erased, so that they cannot be judged again. */
  readonly erased: number;
  readonly different: readonly ReplayResult[];
  readonly differentCount: number;
  readonly unreadable: readonly number[];
};

const TOLD = 100;

type ReplayParts = {
  readonly journal: Pick<EvaluationJournal, "read" | "scan">;
  readonly find: FindPolicy;
  readonly opener: PartOpener;
  readonly incidents: IncidentLog;
};

/** Judges recorded evaluations again; whatever does not come out as it was recorded becomes an incident. */
export class Replays {
  readonly #journal: Pick<EvaluationJournal, "read" | "scan">;
  readonly #find: FindPolicy;
  readonly #opener: PartOpener;
  readonly #incidents: IncidentLog;

  constructor({ journal, find, opener, incidents }: ReplayParts) {
    this.#journal = journal;
    this.#find = find;
    this.#opener = opener;
    this.#incidents = incidents;
  }

  /** @throws EVALUATION_NOT_FOUND, STORE_DAMAGED */
  async one(id: string): Promise<ReplayResult> {
    const recorded = await this.#journal.read(id);
    if (recorded === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
    return this.#replay(recorded);
  }

  /** Judges those of some numbers again, both included, one after the other. `progress` is told after each. */
  async many(first: number, last: number, progress: (replayed: number) => void): Promise<ReplaySummary> {
    const different: ReplayResult[] = [];
    const unreadable: number[] = [];
    let [replayed, same, erased, differentCount] = [0, 0, 0, 0];
    for await (const record of this.#journal.scan(first, last)) {
      if ("fault" in record) {
        unreadable.push(record.seq);
        await this.#tellDamage(record);
        continue;
      }
      const result = await this.#replay(record);
      replayed += 1;
      if (result.outcome === "same") same += 1;
      else if (result.outcome === "erased") erased += 1;
      else if (++differentCount <= TOLD) different.push(result);
      progress(replayed);
    }
    return { replayed, same, erased, different, differentCount, unreadable: unreadable.slice(0, TOLD) };
  }

  async #replay(recorded: RecordedEvaluation): Promise<ReplayResult> {
    const result = await replayEvaluation(recorded, this.#find, this.#opener);
    const { evaluation, power, version, digest, differences, outcome } = result;
    if (outcome === "same" || outcome === "erased") return result;
    await this.#incidents.record({
      kind: outcome === "differs" ? "replayDiffers" : "versionMissing",
      key: `${outcome} ${evaluation}`,
      evaluation,
      power,
      ...(version !== null && { version }),
      ...(digest !== null && { digest }),
      ...(differences.length > 0 && { differences }),
    });
    return result;
  }

  async #tellDamage({ seq }: BrokenRecord): Promise<void> {
    await this.#incidents.record({ kind: "recordDamaged", key: `recordDamaged ${seq}`, record: seq });
  }
}
