import { SunmapError } from "../core/errors.ts";
import type {
  CaseEvent,
  CaseReport,
  CaseRequest,
  IsoDateTime,
  SupervisedCase,
} from "../core/model/formats.generated.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { CaseClosing, CaseRecord, MaskedTold } from "../store/cases/case-record.ts";
import { inOrder, sortOutEvents, withEvents, type KnownEvent, type Repetition } from "./case-events.ts";
import { maskOf, type CasePlan, type Takeover, type ToldCase } from "./case-plan.ts";
import { traceOf } from "./case-report.ts";
import { caseErasedError } from "./case-view.ts";
import { isOpenCase, type HeldCase, type Told } from "./held-case.ts";
import { closedUnread, judgeCase } from "./judge-case.ts";
import { RecordedCases, type CaseParts } from "./recorded-cases.ts";

/** What came of events that were sent. `isNew` tells it of each; `findings` are the ids of those that are new or changed. */
export type TellAnswer = {
  readonly isNew: readonly boolean[];
  readonly case: SupervisedCase;
  readonly next: CaseReport["next"];
  readonly findings: readonly string[];
};

/** So many events a case takes: more would make judging it anew at each of them too slow. */
const MOST_EVENTS = 10_000;

/**
 * The register of cases under supervision. Whatever it is told is judged, recorded, and only then known: what was answered
 * is durable. The changes of one case happen one after the other.
 */
export class Cases extends RecordedCases {
  /** Opens the register with what its journal holds. `replayed` sees every record in its order. */
  static async open(parts: CaseParts, replayed: (record: CaseRecord, seq: number) => void): Promise<Cases> {
    const cases = new Cases(parts);
    await parts.journal.replay((record, seq) => {
      cases.apply(record, seq);
      replayed(record, seq);
    });
    return cases;
  }

  /**
   * Opens a case under the version of its power that is in force. The same request again changes nothing. `repetition`: what
   * something that stands twice among its events is.
   *
   * @throws CASE_EXISTS when another case has this id; POWER_NOT_FOUND, POWER_RETIRED, VERSION_NOT_FOUND,
   * VERSION_NOT_IN_FORCE.
   */
  async open(
    request: CaseRequest,
    now: IsoDateTime,
    repetition: Repetition = "one",
  ): Promise<{ readonly id: string; readonly repeated: boolean }> {
    const id = request.id ?? this.parts.newId();
    return this.turns.run(id, async () => {
      const digest = revisionOf(request);
      const known = this.shelf.find(id);
      if (known !== undefined) {
        if ((await this.openingDigest(known)) !== digest) throw new SunmapError("CASE_EXISTS", { case: id });
        return { id, repeated: true };
      }
      const plan = await this.parts.plans.current(request.power, now);
      const { power, title, facts = {}, organ = plan.power.organ } = request;
      const { fresh } = sortOutEvents([], request.events ?? [], { masked: maskOf(plan), repetition });
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
      const masked = await this.#masked(plan, undefined, { facts, events });
      await this.record({ kind: "opened", at: now, opening: { ...about, facts, events }, ...masked, ...judged });
      return { id, repeated: false };
    });
  }

  /**
   * Tells a case of events, in whatever order they happened; those that are known change nothing.
   *
   * @throws CASE_NOT_FOUND; CASE_CLOSED for an event after the closing; EVENT_CONFLICT; EVENTS_TOO_MANY;
   * CASE_PERSONAL_DATA_ERASED of a case that cannot be judged any more.
   */
  async tell(
    id: string,
    sent: readonly CaseEvent[],
    now: IsoDateTime,
    repetition: Repetition = "one",
  ): Promise<TellAnswer> {
    return this.turns.run(id, async () => {
      const held = this.shelf.get(id);
      const [told, plan] = await Promise.all([this.told(held), this.planOf(held)]);
      if (told.erasure !== undefined) throw caseErasedError(id, told.erasure);
      const { fresh, isNew } = sortOutEvents(told.events, sent, { masked: maskOf(plan), repetition });
      if (fresh.length === 0) {
        const { next } = plan.supervise(traceOf(held, told), now, "masked");
        return { isNew, case: this.shelf.summary(held), next, findings: [] };
      }
      requireBeforeClosing(held, fresh);
      requireRoom(told.events.length + fresh.length);
      const events = withEvents(told.events, fresh);
      const { judged, next } = judgeCase(plan, this.#toJudge(held, { ...told, events }), now);
      const masked = await this.#masked(plan, held.key, { facts: {}, events: fresh });
      await this.record({ kind: "told", at: now, case: id, events: fresh, ...masked, ...judged });
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
    return this.turns.run(id, async () => {
      const held = this.shelf.get(id);
      if (held.closing !== undefined) {
        if (revisionOf(held.closing) !== revisionOf(closing)) throw closedAlready(held);
        return this.shelf.summary(held);
      }
      const told = await this.told(held);
      requireBeforeClosing({ ...held, closing }, told.events);
      const judged =
        told.erasure === undefined
          ? judgeCase(await this.planOf(held), this.#toJudge({ ...held, closing }, told), now).judged
          : closedUnread(held.standing);
      await this.record({ kind: "closed", at: now, case: id, closing, ...judged });
      return this.shelf.summary(this.shelf.get(id));
    });
  }

  /** Judges a case anew because time passed; records it if that changed anything. Answers whether it did. */
  async rejudge(id: string, now: IsoDateTime): Promise<boolean> {
    return this.turns.run(id, async () => {
      const held = this.shelf.get(id);
      const [told, plan] = await Promise.all([this.told(held), this.planOf(held)]);
      if (told.erasure !== undefined) return this.recordErasure(id, told.erasure, now);
      const { judged } = judgeCase(plan, this.#toJudge(held, told), now);
      if (judged.findings.length === 0 && revisionOf(judged.standing) === revisionOf(held.standing)) return false;
      await this.record({ kind: "judged", at: now, case: id, ...judged });
      return true;
    });
  }

  /**
   * Lets an open case go on under a later version, which takes over the open cases of its power, and judges it anew. A case
   * that is there already, or beyond, stays. Answers whether it moved.
   */
  async takeOver(id: string, { version, reason }: Takeover, now: IsoDateTime): Promise<boolean> {
    return this.turns.run(id, async () => {
      const held = this.shelf.get(id);
      const { version: from, power } = held.about;
      if (!isOpenCase(held) || from >= version) return false;
      const [told, plan] = await Promise.all([this.told(held), this.parts.plans.version(power, version)]);
      if (told.erasure !== undefined) return false;
      const { judged } = judgeCase(plan, this.#toJudge(held, told), now);
      await this.record({ kind: "moved", at: now, case: id, move: { from, to: version, reason }, ...judged });
      return true;
    });
  }

  /** What everybody may read of something that a case is told, where that is not all; the case has a key then. */
  async #masked(
    plan: CasePlan,
    key: string | undefined,
    told: Pick<ToldCase, "facts" | "events">,
  ): Promise<{ readonly masked?: MaskedTold }> {
    const masked = plan.mask(told);
    if (masked === undefined) return {};
    return { masked: { key: key ?? (await this.parts.journal.newKey(plan.power.id)), ...masked } };
  }

  #toJudge(held: HeldCase, told: Told): Parameters<typeof judgeCase>[1] {
    return { about: held.about, told: traceOf(held, told), findings: this.shelf.findingsOf(held) };
  }
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
