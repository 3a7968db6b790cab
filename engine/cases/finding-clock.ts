import type { FindingRecord, IsoDateTime } from "../core/model/formats.generated.ts";
import { alertChangesAt, escalateAlert, isAlertOverdue } from "./alerts.ts";
import type { CasePlan } from "./case-plan.ts";
import { isOpenState } from "../core/supervision/finding-states.ts";
import { markOverdueOrders, ordersChangeAt } from "./orders.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The next instant at which time alone changes a finding, in milliseconds of the Unix epoch. */
export function findingChangesAt(record: FindingRecord): number | undefined {
  const { alert } = record;
  const isUndated = alert.calendarYearMissing !== undefined && alert.state !== "closed";
  const instants = [alertChangesAt(alert), isOpenState(record.state) ? ordersChangeAt(record) : undefined].flatMap(
    (at) => (at === undefined ? [] : [Date.parse(at) + 1]),
  );
  // Whether the calendar was loaded meanwhile is looked at every day.
  if (isUndated) instants.push(Date.parse(alert.sentAt) + DAY);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** The finding as time has changed it: its alert escalated, its orders overdue; the same one when it has not. */
export function afterTime(record: FindingRecord, plan: CasePlan, now: IsoDateTime): FindingRecord {
  return isOpenState(record.state) ? markOverdueOrders(escalateAlert(record, plan, now), now) : record;
}

/** Whether somebody is late with a finding: with the answer to its alert, or to an order. */
export function isOverdue({ alert, orders, state }: FindingRecord, now: IsoDateTime): boolean {
  if (!isOpenState(state)) return false;
  return (
    alert.state === "escalated" ||
    isAlertOverdue(alert, now) ||
    orders.some(({ reply, overdueAt }) => reply === undefined && overdueAt !== undefined)
  );
}
