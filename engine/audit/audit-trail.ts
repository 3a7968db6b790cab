import { SunmapError } from "../core/errors.ts";
import type { RecordJournal } from "../store/records/record-journal.ts";
import type { ChainReport } from "../store/store.ts";
import { ActIndex } from "./act-index.ts";
import type { Act, ActQuery, RecordedAct } from "./act.ts";
import { boundedAct } from "./bounded-act.ts";
import { isOnSubject } from "./subject.ts";

/**
 * A page of acts, newest first. Only a page without `next` is the last one, and one with it may be short. `unreadable`
 * counts the damaged records of the whole trail; `verify` says which.
 */
export type ActPage = {
  readonly acts: readonly RecordedAct[];
  readonly next?: number;
  readonly unreadable: number;
};

/** Records that are read for one page at most: those of a subject are found by reading. */
const READ_FOR_A_PAGE = 2000;
/** Records that an export reads at the same time. */
const READ_AT_ONCE = 100;

/**
 * Keeps the administrative acts for good; nobody can change or remove one. An act whose recording failed is held until
 * the trail takes it, and until then nothing more is to be done: `requireRecording` refuses.
 */
export class AuditTrail {
  readonly #journal: RecordJournal<Act>;
  readonly #held: Act[] = [];
  #index: ActIndex | undefined;
  #indexed: Promise<void> | undefined;

  constructor(journal: RecordJournal<Act>) {
    this.#journal = journal;
  }

  get size(): number {
    return this.#journal.size;
  }

  /**
   * Puts on record that an act begins, before anything is done: whatever happens to the process then, the trail shows it.
   * Whoever cannot record that must not do it. The record of its end bears the same `undertaking`.
   *
   * @throws ACT_NOT_RECORDED
   */
  async begin(act: Omit<Act, "outcome"> & { readonly undertaking: string }): Promise<void> {
    await this.#append(boundedAct({ ...act, outcome: "begun" })).catch((cause: unknown) => {
      throw notRecorded(cause);
    });
  }

  /** Resolves when the act is durable. @throws ACT_NOT_RECORDED */
  async record(act: Act): Promise<void> {
    const bounded = boundedAct(act);
    try {
      await this.#append(bounded);
    } catch (cause) {
      this.#held.push(bounded);
      throw notRecorded(cause);
    }
  }

  /** Whether an act is on record: whoever brings it a second time does not know that he did. */
  async holds(act: Act): Promise<boolean> {
    const index = await this.#ready();
    const { who, subject } = boundedAct(act);
    for (const seq of index.doneAt(Date.parse(act.at), who.id)) {
      const known = await this.#read(seq, index);
      const isSame =
        known?.undertaking === act.undertaking &&
        known?.outcome === act.outcome &&
        known.act === act.act &&
        known.subject === subject;
      if (isSame) return true;
    }
    return false;
  }

  /** Asked before anything is changed. @throws ACT_NOT_RECORDED while an earlier act cannot be recorded */
  async requireRecording(): Promise<void> {
    if (this.#held.length === 0) return;
    const held = this.#held.splice(0);
    const recordings = await Promise.allSettled(held.map((act) => this.#append(act)));
    this.#held.push(...held.filter((_act, position) => recordings[position]?.status === "rejected"));
    const failed = recordings.find((recording) => recording.status === "rejected");
    if (failed !== undefined) throw notRecorded(failed.reason);
  }

  /** The acts before the one numbered `before`, newest first. */
  async list(query: ActQuery, page: { readonly before?: number; readonly limit: number }): Promise<ActPage> {
    const index = await this.#ready();
    const acts: RecordedAct[] = [];
    let read = 0;
    let last = page.before ?? this.size + 1;
    for (const seq of index.newestFirst(query, last)) {
      if (acts.length === page.limit || read === READ_FOR_A_PAGE)
        return { acts, next: last, unreadable: this.#unreadable(index) };
      const act = await this.#read(seq, index);
      if (act !== undefined && isOnSubject(act.subject, query.subject)) acts.push(act);
      read += 1;
      last = seq;
    }
    return { acts, unreadable: this.#unreadable(index) };
  }

  /** Every act that is asked for, oldest first, up to the one that is the newest now. */
  async *acts(query: ActQuery): AsyncGenerator<RecordedAct> {
    const index = await this.#ready();
    let wanted: number[] = [];
    for (const seq of index.oldestFirst(query, this.size)) {
      wanted.push(seq);
      if (wanted.length < READ_AT_ONCE) continue;
      yield* await this.#readOn(wanted, query, index);
      wanted = [];
    }
    yield* await this.#readOn(wanted, query, index);
  }

  /** Reads the whole chain. Whoever kept an earlier `head` also learns whether the newest acts were cut off. */
  verify(): Promise<ChainReport> {
    return this.#journal.verify();
  }

  async close(): Promise<void> {
    await this.#journal.close();
  }

  async #append(act: Act): Promise<void> {
    const seq = await this.#journal.append(act);
    this.#index?.set(seq, act);
  }

  async #readOn(seqs: readonly number[], { subject }: ActQuery, index: ActIndex): Promise<readonly RecordedAct[]> {
    const acts = await Promise.all(seqs.map((seq) => this.#read(seq, index)));
    return acts.filter((act) => act !== undefined).filter((act) => isOnSubject(act.subject, subject));
  }

  async #read(seq: number, index: ActIndex): Promise<RecordedAct | undefined> {
    try {
      return { ...(await this.#journal.read(seq)), seq };
    } catch (fault) {
      if (!(fault instanceof SunmapError && fault.code === "STORE_DAMAGED")) throw fault;
      index.forget(seq);
      return undefined;
    }
  }

  #unreadable(index: ActIndex): number {
    return Math.max(0, this.size - index.count);
  }

  /** Made when the trail is first looked into. What is recorded meanwhile is noted as it comes. */
  async #ready(): Promise<ActIndex> {
    const index = (this.#index ??= new ActIndex());
    this.#indexed ??= this.#journal.replay((act, seq) => index.set(seq, act));
    try {
      await this.#indexed;
      await this.#journal.catchUp((act, seq) => index.set(seq, act));
    } catch (fault) {
      this.#indexed = undefined;
      throw fault;
    }
    return index;
  }
}

function notRecorded(cause: unknown): SunmapError {
  const why = cause instanceof SunmapError ? cause.code : "INTERNAL";
  return new SunmapError("ACT_NOT_RECORDED", { why }, { cause });
}
