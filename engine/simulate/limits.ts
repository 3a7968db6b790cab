import type { Calendar } from "../core/calendar/calendar.ts";
import { addDays, addMonths } from "../core/calendar/date-arithmetic.ts";
import type { PowerMap, StepTimeLimit } from "../core/map/power-map.ts";

/** A time limit of the map, from the moment one node is passed to the moment another is. */
export type Span = {
  readonly step: string;
  readonly limit: StepTimeLimit;
  /** Undefined where it is the time of its own step, from what happened before it. */
  readonly from: string | undefined;
  readonly to: string;
};

export function spansOf({ steps }: PowerMap): readonly Span[] {
  return steps.flatMap(({ id, timeLimits }) =>
    timeLimits.map((limit) => ({ step: id, limit, from: limit.startEvent, to: limit.endEvent ?? id })),
  );
}

/**
 * The day on which something that began on a day is due: the last day of its limit, or where that is a day off the next
 * working day.
 */
export function dueDayOf(limit: Pick<StepTimeLimit, "amount" | "unit">, begun: string, calendar: Calendar): string {
  const last = lastDayOf(limit, begun, calendar);
  return calendar.isWorkday(last) ? last : calendar.nextWorkday(last);
}

/** The last day of a limit that began on a day; that day itself is not counted. */
export function lastDayOf(
  { amount, unit }: Pick<StepTimeLimit, "amount" | "unit">,
  begun: string,
  calendar: Calendar,
): string {
  if (unit === "workday") return calendar.addWorkdays(begun, amount);
  if (unit === "calendarDay") return addDays(begun, amount);
  return addMonths(begun, unit === "year" ? 12 * amount : amount);
}
