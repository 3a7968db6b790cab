import { addDays } from "../core/calendar/date-arithmetic.ts";
import type { Draft, SimulationSource } from "./simulation.ts";

/** The days after one day, up to and with another. */
export type DaySpan = { readonly after: string; readonly until: string };

/** The events after which nothing happened for more working days than a case may be idle; time that the law asks to wait is none. */
export function idleGaps(
  events: readonly Draft[],
  waits: readonly DaySpan[],
  { calendar, idleWorkdays }: Pick<SimulationSource, "calendar" | "idleWorkdays">,
): readonly Draft[] {
  return events.filter(({ at }, index) => {
    const next = events[index + 1];
    if (next === undefined) return false;
    let idle = 0;
    for (let day = addDays(at.slice(0, 10), 1); day <= next.at.slice(0, 10); day = addDays(day, 1))
      if (calendar.isWorkday(day) && !waits.some(({ after, until }) => after < day && day <= until)) idle += 1;
    return idle > idleWorkdays;
  });
}
