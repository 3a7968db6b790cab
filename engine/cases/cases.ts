import { SunmapError } from "../core/errors.ts";
import type {
  CaseEvent,
  CaseReport,
  CaseRequest,
  FindingRecord,
  IsoDateTime,
  SupervisedCase,
} from "../core/model/formats.generated.ts";
import { OneAtATime } from "../store/one-at-a-time.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { CaseJournal } from "../store/cases/case-journal.ts";
import type { CaseClosing, CaseRecord } from "../store/cases/case-record.ts";
import { requirePrecondition, type Precondition } from "../policies/precondition.ts";
import { inOrder, sortOutEvents, withEvents, type KnownEvent } from "./case-events.ts";
import type { CasePlan, CasePlans, Takeover, ToldCase } from "./case-plan.ts";
import { CaseShelf } from "./case-shelf.ts";
import { afterTime } from "./finding-clock.ts";
import { isOpenCase, type HeldCase, type Told } from "./held-case.ts";
import { judgeCase } from "./judge-case.ts";
import { moveFinding, type DecidedTransition } from "./move-finding.ts";
import { issueOrder, replyToOrder, type DecidedOrder, type DecidedReply } from "./orders.ts";
import { ToldCases } from "./told-cases.ts";

/** A case with all that is known of it. */
export type CaseView = {
  readonly case: SupervisedCase;
  readonly facts: CaseEvent["facts"];
  readonly events: readonly CaseEvent[];
  readonly report: CaseReport;
  readonly findings: readonly FindingRecord[];
};

/** What came of events that were sent. `isNew` tells it of each; `findings` are the ids of those that are new or changed. */
export type TellAnswer = {
  readonly isNew: readonly boolean[];
  readonly case: SupervisedCase;
  readonly next: CaseReport["next"];
  readonly findings: readonly string[];
};

type Parts = {
  readonly journal: CaseJournal;
  readonly plans: CasePlans;
  /** A new id for a case that is sent without one. */
  readonly newId: () => string;
  /** Is told of every record once it is durable. */
  readonly recorded: (record: CaseRecord, seq: number) => void;
};

/** So many events a case takes: more would make judging it anew at each of them too slow. */
const MOST_EVENTS = 10_000;

/**
 * The register of cases under supervision. Whatever it is told is judged, recorded, and only then known: what was answered
 * is durable. The changes of one case happen one after the other.
 */
export class Cases {
  readonly shelf: CaseShelf;
  readonly #parts: Parts;
  readonly #told: ToldCases;
  readonly #turns = new OneAtATime();

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#told = new ToldCases(parts.journal);
    this.shelf = new CaseShelf();
  }

  /** Opens the register with what its journal holds. `replayed` sees every record in its order. */
  static async open(parts: Parts, replayed: (record: CaseRecord, seq: number) => void): Promise<Cases> {
    const cases = new Cases(parts);
    await parts.journal.replay((record, seq) => {
      cases.shelf.apply(record, seq);
      replayed(record, seq);
    });
    return cases;
  }

  /** Takes note of what other processes recorded. */
  catchUp(): Promise<void> {
    return this.#parts.journal.catchUp((record, seq) => this.#take(record, seq));
  }

  /**
   * Opens a case under the version of its power that is in force. The same request again changes nothing.
   *
   * @throws CASE_EXISTS when another case has this id; POWER_NOT_FOUND, POWER_RETIRED, VERSION_NOT_FOUND,
   * VERSION_NOT_IN_FORCE.
   */
  async open(request: CaseRequest, now: IsoDateTime): Promise<{ readonly id: string; readonly repeated: boolean }> {
    const id = request.id ?? this.#parts.newId();
    return this.#turns.run(id, async () => {
      const digest = revisionOf(request);
      const known = this.shelf.find(id);
      if (known !== undefined) {
        if (known.about.digest !== digest) throw new SunmapError("CASE_EXISTS", { case: id });
        return { id, repeated: true };
      }
      const plan = await this.#parts.plans.current(request.power, now);
      const { power, title, facts = {}, organ = plan.power.organ } = request;
      const { fresh } = sortOutEvents([], request.events ?? []);
      const events = inOrder(fresh);
      requireRoom(events.length);
      const openedAt = request.openedAt ?? events[0]?.at ?? now;
      const about = {
        id,
        power,
        version: plan.version,
        organ,
        ...(title !== undefined && { title }),
        openedAt,
        digest,
      };
      const { judged } = judgeCase(plan, { about, told: { events, facts, openedAt }, findings: [] }, now);
      await this.#record({ kind: "opened", at: now, opening: { ...about, facts, events }, ...judged });
      return { id, repeated: false };
    });
  }

  /**
   * Tells a case of events, in whatever order they happened; those that are known change nothing.
   *
   * @throws CASE_NOT_FOUND; CASE_CLOSED for an event after the closing; EVENT_CONFLICT; EVENTS_TOO_MANY.
   */
  async tell(id: string, sent: readonly CaseEvent[], now: IsoDateTime): Promise<TellAnswer> {
    return this.#turns.run(id, async () => {
      const held = this.shelf.get(id);
      const [told, plan] = await Promise.all([this.#told.of(held), this.#planOf(held)]);
      const { fresh, isNew } = sortOutEvents(told.events, sent);
      if (fresh.length === 0) {
        const { next } = plan.supervise(traceOf(held, told), now);
        return { isNew, case: this.shelf.summary(held), next, findings: [] };
      }
      requireBeforeClosing(held, fresh);
      requireRoom(told.events.length + fresh.length);
      const events = withEvents(told.events, fresh);
      const { judged, next } = judgeCase(plan, this.#toJudge(held, { ...told, events }), now);
      await this.#record({ kind: "told", at: now, case: id, events: fresh, ...judged });
      return {
        isNew,
        case: this.shelf.summary(this.shelf.get(id)),
        next,
        findings: judged.findings.map((finding) => finding.id),
      };
    });
  }

  /** Closes a case as its system did. The same closing again changes nothing. @throws CASE_CLOSED, CASE_NOT_FOUND */
  async close(id: string, closing: CaseClosing, now: IsoDateTime): Promise<SupervisedCase> {
    return this.#turns.run(id, async () => {
      const held = this.shelf.get(id);
      if (held.closing !== undefined) {
        if (revisionOf(held.closing) !== revisionOf(closing)) throw closedAlready(held);
        return this.shelf.summary(held);
      }
      const told = await this.#told.of(held);
      requireBeforeClosing({ ...held, closing }, told.events);
      const { judged } = judgeCase(await this.#planOf(held), this.#toJudge({ ...held, closing }, told), now);
      await this.#record({ kind: "closed", at: now, case: id, closing, ...judged });
      return this.shelf.summary(this.shelf.get(id));
    });
  }

  /** The case as it is judged now. @throws CASE_NOT_FOUND */
  async view(id: string, now: IsoDateTime): Promise<CaseView> {
    const held = this.shelf.get(id);
    const { told, report } = await this.report(held, now);
    const findings = this.shelf.findingsOf(held);
    return { case: this.shelf.summary(held), facts: told.facts, events: told.events, report, findings };
  }

  /** The events of a case in their order, and the facts with which it was opened. @throws STORE_DAMAGED */
  told(held: HeldCase): Promise<Told> {
    return this.#told.of(held);
  }

  /** What a case was told and what is to be said of it now. */
  async report(held: HeldCase, now: IsoDateTime): Promise<{ readonly told: ToldCase; readonly report: CaseReport }> {
    const [known, plan] = await Promise.all([this.#told.of(held), this.#planOf(held)]);
    const told = traceOf(held, known);
    return { told, report: plan.supervise(told, now) };
  }

  /** Judges a case anew because time passed; records it if that changed anything. Answers whether it did. */
  async rejudge(id: string, now: IsoDateTime): Promise<boolean> {
    return this.#turns.run(id, async () => {
      const held = this.shelf.get(id);
      const [told, plan] = await Promise.all([this.#told.of(held), this.#planOf(held)]);
      const { judged } = judgeCase(plan, this.#toJudge(held, told), now);
      if (judged.findings.length === 0 && revisionOf(judged.standing) === revisionOf(held.standing)) return false;
      await this.#record({ kind: "judged", at: now, case: id, ...judged });
      return true;
    });
  }

  /**
   * Lets an open case go on under a later version, which takes over the open cases of its power, and judges it anew. A case
   * that is there already, or beyond, stays. Answers whether it moved.
   */
  async takeOver(id: string, { version, reason }: Takeover, now: IsoDateTime): Promise<boolean> {
    return this.#turns.run(id, async () => {
      const held = this.shelf.get(id);
      const { version: from, power } = held.about;
      if (!isOpenCase(held) || from >= version) return false;
      const [told, plan] = await Promise.all([this.#told.of(held), this.#parts.plans.version(power, version)]);
      const { judged } = judgeCase(plan, this.#toJudge(held, told), now);
      await this.#record({ kind: "moved", at: now, case: id, move: { from, to: version, reason }, ...judged });
      return true;
    });
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
    const plan = await this.#planOf(this.shelf.get(before.case));
    const after = await this.#follow(id, now, (record) => afterTime(record, plan, now));
    return after !== before;
  }

  /** Changes of a finding wait for those of its case. What changes nothing is not recorded. */
  async #follow(
    id: string,
    now: IsoDateTime,
    change: (record: FindingRecord) => FindingRecord,
  ): Promise<FindingRecord> {
    return this.#turns.run(this.shelf.finding(id).case, async () => {
      const before = this.shelf.finding(id);
      const after = change(before);
      if (after !== before) await this.#record({ kind: "followed", at: now, findings: [after] });
      return after;
    });
  }

  async #record(record: CaseRecord): Promise<void> {
    this.#take(record, await this.#parts.journal.append(record));
  }

  #take(record: CaseRecord, seq: number): void {
    this.shelf.apply(record, seq);
    this.#parts.recorded(record, seq);
  }

  #planOf({ about }: HeldCase): Promise<CasePlan> {
    return this.#parts.plans.version(about.power, about.version);
  }

  #toJudge(held: HeldCase, told: Told): Parameters<typeof judgeCase>[1] {
    return { about: held.about, told: traceOf(held, told), findings: this.shelf.findingsOf(held) };
  }
}

function traceOf({ about, closing }: HeldCase, { events, facts }: Told): ToldCase {
  return { events, facts, openedAt: about.openedAt, ...(closing !== undefined && { closedAt: closing.at }) };
}

function requireBeforeClosing(held: HeldCase, events: readonly KnownEvent[]): void {
  const { closing } = held;
  if (closing === undefined) return;
  if (events.some(({ at }) => Date.parse(at) > Date.parse(closing.at))) throw closedAlready(held);
}

function closedAlready({ about, closing }: HeldCase): SunmapError {
  return new SunmapError("CASE_CLOSED", { case: about.id, closedAt: closing?.at ?? null });
}

function requireRoom(events: number): void {
  if (events > MOST_EVENTS) throw new SunmapError("EVENTS_TOO_MANY", { limit: MOST_EVENTS });
}
