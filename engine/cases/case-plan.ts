import type { Calendar } from "../core/calendar/calendar.ts";
import type {
  CaseEvent,
  CaseFacts,
  CaseReport,
  IsoDateTime,
  Power,
  PowerSupervision,
  TierPack,
} from "../core/model/formats.generated.ts";
import type { Telling } from "../core/supervision/supervise-case.ts";

/** What a case did, as supervision reads it. Events are in their order. */
export type ToldCase = {
  readonly events: readonly CaseEvent[];
  readonly facts: CaseFacts;
  readonly openedAt: IsoDateTime;
  readonly closedAt?: IsoDateTime;
};

/** Working days in which an alert is to be answered, by its level; `escalated` after it went to the next recipient. */
type AnswerWorkdays = Readonly<Record<"remind" | "yellow" | "red" | "escalated", number>>;

/** A published version at work: how its cases are judged, and who is alerted of what is found. */
export type CasePlan = {
  readonly power: Power;
  readonly version: number;
  readonly supervise: (told: ToldCase, now: IsoDateTime, telling: Telling) => CaseReport;
  /** What everybody may read of what a case was told; undefined when nothing of it is masked. */
  readonly mask: (told: Pick<ToldCase, "events" | "facts">) => Pick<ToldCase, "events" | "facts"> | undefined;
  /** The next instant after the report at which time alone changes it; undefined when nothing waits for time. */
  readonly changesAt: (report: CaseReport, told: ToldCase) => IsoDateTime | undefined;
  readonly tiers: TierPack;
  readonly calendar: Calendar;
  readonly answerWorkdays: (date: string) => AnswerWorkdays;
  /** A new count of many cases. */
  readonly watch: () => CaseWatch;
};

/** What only many cases together show. A case that is added again takes the place of itself. */
export type CaseWatch = {
  readonly add: (caseId: string, told: ToldCase, report: CaseReport) => void;
  readonly statistics: (now: IsoDateTime) => PowerSupervision;
};

/** A version that takes over the open cases of its power, and why. */
export type Takeover = { readonly version: number; readonly reason: string };

/** The plans of all published versions. */
export type CasePlans = {
  /**
   * The version under which a case begins at an instant.
   *
   * @throws POWER_NOT_FOUND, POWER_RETIRED, VERSION_NOT_FOUND, VERSION_NOT_IN_FORCE
   */
  readonly current: (power: string, now: IsoDateTime) => Promise<CasePlan>;
  /** The newest version that holds at an instant and has taken over the open cases of its power, if any has. */
  readonly takingOver: (power: string, now: IsoDateTime) => Promise<Takeover | undefined>;
  /** @throws VERSION_NOT_FOUND */
  readonly version: (power: string, version: number) => Promise<CasePlan>;
};

/** How everybody may read an event, of cases that go by this plan. */
export function maskOf(plan: CasePlan): (event: CaseEvent) => CaseEvent {
  return (event) => plan.mask({ facts: {}, events: [event] })?.events[0] ?? event;
}
