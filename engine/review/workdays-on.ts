import { createCalendar } from "../core/calendar/calendar.ts";
import { dateInShanghai } from "../core/calendar/date-arithmetic.ts";
import { SunmapError } from "../core/errors.ts";
import type { CalendarYear, IsoDate, IsoDateTime } from "../core/model/formats.generated.ts";

/** Counts working days from an instant on. Holidays are never guessed: without the calendar of a year there is no day. */
export function workdaysAfter(
  at: IsoDateTime,
  years: readonly CalendarYear[],
): (workdays: number) => IsoDate | undefined {
  const calendar = createCalendar(years);
  return (workdays) => {
    try {
      return calendar.addWorkdays(dateInShanghai(at), workdays);
    } catch (fault) {
      if (fault instanceof SunmapError && fault.code === "CALENDAR_YEAR_MISSING") return undefined;
      throw fault;
    }
  };
}
