import { SunmapError } from "../core/errors.ts";
import type { Erasure, FindingRecord, IsoDateTime } from "../core/model/formats.generated.ts";
import { requirePrecondition, type Precondition } from "../policies/precondition.ts";
import type { CaseJournal } from "../store/cases/case-journal.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";
import { OneAtATime } from "../store/one-at-a-time.ts";
import type { CasePlans } from "./case-plan.ts";
import { CaseReader } from "./case-reader.ts";
import { requireErasable } from "./case-view.ts";
import { afterTime } from "./finding-clock.ts";
import { moveFinding, type DecidedTransition } from "./move-finding.ts";
import { issueOrder, replyToOrder, type DecidedOrder, type DecidedReply } from "./orders.ts";

export type CaseParts = {
  readonly journal: CaseJournal;
  readonly plans: CasePlans;
  /** A new id for a case that is sent without one. */
  readonly newId: () => string;
  /** Is told of every record once it is durable. */
  readonly recorded: (record: CaseRecord, seq: number) => void;
};

/**
 * The cases of the register with what is done about them without judging them anew: findings are followed, personal data
 * erased. What was answered is recorded, and the changes of one case happen one after the other.
 */
export class RecordedCases extends CaseReader {
  protected readonly parts: CaseParts;
  protected readonly turns = new OneAtATime();

  protected constructor(parts: CaseParts) {
    super(parts);
    this.parts = parts;
  }

  /** Takes note of what other processes recorded. */
  catchUp(): Promise<void> {
    return this.parts.journal.catchUp((record, seq) => this.#take(record, seq));
  }

  /**
   * Erases the personal data of a case that is over by destroying its key, and answers the erasure that holds: the first.
   *
   * @throws CASE_NOT_FOUND, CASE_PERSONAL_DATA_NONE; CASE_STILL_OPEN
   */
  async erase(id: string, why: Omit<Erasure, "key" | "power" | "at">, now: IsoDateTime): Promise<Erasure> {
    return this.turns.run(id, async () => {
      const held = this.shelf.get(id);
      const key = requireErasable(held);
      const erasure =
        held.erasure ?? (await this.parts.journal.erase({ key, power: held.about.power, at: now, ...why }));
      await this.recordErasure(id, erasure, now);
      return erasure;
    });
  }

  /** Notes of a case that its key was destroyed elsewhere, by a command or before a crash. Answers whether it was. */
  async noteErasure(id: string, now: IsoDateTime): Promise<boolean> {
    return this.turns.run(id, async () => {
      const { key, erasure } = this.shelf.get(id);
      if (key === undefined || erasure !== undefined) return false;
      const standing = await this.parts.journal.erasureOf(key);
      return standing !== undefined && this.recordErasure(id, standing, now);
    });
  }

  /** Where another process writes the register, that one notes it. */
  protected async recordErasure(id: string, erasure: Erasure, now: IsoDateTime): Promise<boolean> {
    if (this.shelf.get(id).erasure !== undefined) return false;
    try {
      await this.record({ kind: "erased", at: now, case: id, erasure });
      return true;
    } catch (fault) {
      if (!(fault instanceof SunmapError) || fault.code !== "REGISTER_ELSEWHERE") throw fault;
      return false;
    }
  }

  /** @throws FINDING_NOT_FOUND, PRECONDITION_FAILED, TRANSITION_REFUSED */
  move(id: string, wanted: DecidedTransition, demand: Precondition, now: IsoDateTime): Promise<FindingRecord> {
    return this.#follow(id, now, (record) => {
      requirePrecondition(`finding ${id}`, String(record.revision), demand);
      return moveFinding(record, wanted, now);
    });
  }

  /** @throws FINDING_NOT_FOUND, ORDER_REFUSED */
  issueOrder(id: string, wanted: DecidedOrder, now: IsoDateTime): Promise<FindingRecord> {
    return this.#follow(id, now, (record) => issueOrder(record, wanted, now));
  }

  /** @throws FINDING_NOT_FOUND, ORDER_NOT_FOUND, ORDER_REFUSED */
  replyToOrder(id: string, order: string, reply: DecidedReply, now: IsoDateTime): Promise<FindingRecord> {
    return this.#follow(id, now, (record) => replyToOrder(record, order, reply, now));
  }

  /** What time alone made of a finding. Answers whether it changed. */
  async afterTime(id: string, now: IsoDateTime): Promise<boolean> {
    const before = this.shelf.finding(id);
    const plan = await this.planOf(this.shelf.get(before.case));
    const after = await this.#follow(id, now, (record) => afterTime(record, plan, now));
    return after !== before;
  }

  /** Changes of a finding wait for those of its case. What changes nothing is not recorded. */
  async #follow(
    id: string,
    now: IsoDateTime,
    change: (record: FindingRecord) => FindingRecord,
  ): Promise<FindingRecord> {
    return this.turns.run(this.shelf.finding(id).case, async () => {
      const before = this.shelf.finding(id);
      const after = change(before);
      if (after !== before) await this.record({ kind: "followed", at: now, findings: [after] });
      return after;
    });
  }

  protected async record(record: CaseRecord): Promise<void> {
    this.#take(record, await this.parts.journal.append(record));
  }

  #take(record: CaseRecord, seq: number): void {
    this.apply(record, seq);
    this.parts.recorded(record, seq);
  }
}
