import { dateInShanghai } from "../core/calendar/date-arithmetic.ts";
import { SunmapError } from "../core/errors.ts";
import { LIFECYCLES } from "../core/lifecycle/lifecycles.generated.ts";
import type {
  Alert,
  AlertState,
  FindingRecord,
  Grade,
  IsoDateTime,
  Role,
  SupervisionFinding,
  TierPack,
} from "../core/model/formats.generated.ts";
import type { CasePlan } from "./case-plan.ts";

/** To whom an alert goes on when nobody answered it in time, the lowest first. */
const CHAIN: readonly Role[] = ["postHolder", "responsibleOffice", "monitorOffice", "leadingGroup"];

/** The states in which an alert waits for an answer: from these it goes higher (rules/lifecycles/alert.json). */
const UNANSWERED: ReadonlySet<string> = new Set(
  LIFECYCLES.alert.transitions.flatMap<string>(({ act, from }) => (act === "escalate" ? from : [])),
);

type Alerting = Pick<CasePlan, "tiers" | "calendar" | "answerWorkdays">;

/** Who monitors findings of a grade, first of all (M091). */
export function tierOf(tiers: TierPack, grade: Grade): Role {
  return tiers[grade].monitors[0] ?? "monitorOffice";
}

/** The alert that a finding is sent with at once, to who monitors findings of its grade. */
export function sendAlert({ grade, level = "yellow" }: SupervisionFinding, plan: Alerting, now: IsoDateTime): Alert {
  const days = plan.answerWorkdays(dateInShanghai(now))[level];
  return { state: "sent", level, recipient: tierOf(plan.tiers, grade), sentAt: now, ...due(plan, now, days) };
}

/** Whether an alert waits for an answer that should have come by now. */
export function isAlertOverdue({ state, dueAt }: Alert, now: IsoDateTime): boolean {
  return isUnanswered(state) && dueAt !== undefined && Date.parse(dueAt) < Date.parse(now);
}

/**
 * The finding after its alert was not answered in time: the alert goes to the next higher recipient, and is due anew. An
 * alert that has reached the top stays there. An alert that could not be dated is dated when the calendar is loaded.
 */
export function escalateAlert(record: FindingRecord, plan: Alerting, now: IsoDateTime): FindingRecord {
  const { alert } = record;
  if (isUnanswered(alert.state) && alert.dueAt === undefined) return redated(record, plan, now);
  const to = nextRecipient(alert.recipient);
  if (!isAlertOverdue(alert, now) || to === undefined) return record;
  const days = plan.answerWorkdays(dateInShanghai(now)).escalated;
  const { dueAt: _dueAt, calendarYearMissing: _year, ...rest } = alert;
  const escalations = [...(alert.escalations ?? []), { at: now, to }];
  return withAlert(record, { ...rest, state: "escalated", recipient: to, escalations, ...due(plan, now, days) });
}

/** The next instant at which something is to be done about an alert. */
export function alertChangesAt({ state, dueAt, recipient }: Alert): IsoDateTime | undefined {
  return isUnanswered(state) && nextRecipient(recipient) !== undefined ? dueAt : undefined;
}

function redated(record: FindingRecord, plan: Alerting, now: IsoDateTime): FindingRecord {
  const { alert } = record;
  const days = plan.answerWorkdays(dateInShanghai(now))[alert.state === "escalated" ? "escalated" : alert.level];
  const dated = due(plan, alert.escalations?.at(-1)?.at ?? alert.sentAt, days);
  if (dated.dueAt === undefined) return record;
  const { calendarYearMissing: _year, ...rest } = alert;
  return withAlert(record, { ...rest, ...dated });
}

function withAlert(record: FindingRecord, alert: Alert): FindingRecord {
  return { ...record, alert, revision: record.revision + 1 };
}

function isUnanswered(state: AlertState): boolean {
  return UNANSWERED.has(state);
}

/** A discipline body or any other recipient outside the chain hands over to the leading group. */
function nextRecipient(recipient: Role): Role | undefined {
  const place = CHAIN.indexOf(recipient);
  return place === -1 ? "leadingGroup" : CHAIN[place + 1];
}

/** The end of the n-th working day; or the year whose calendar is missing, never a guess. */
function due(
  { calendar }: Alerting,
  from: IsoDateTime,
  workdays: number,
): Pick<Alert, "dueAt" | "calendarYearMissing"> {
  try {
    return { dueAt: `${calendar.addWorkdays(dateInShanghai(from), workdays)}T23:59:59+08:00` };
  } catch (fault) {
    if (!(fault instanceof SunmapError) || fault.code !== "CALENDAR_YEAR_MISSING") throw fault;
    return { calendarYearMissing: Number(fault.details["year"]) };
  }
}
