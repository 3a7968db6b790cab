import { calendarYearFaults } from "../../calendar/calendar-year-faults.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** Every loaded calendar year has only real dates of its own, none of them both a holiday and a working day. */
export const calendarYears: PackCheck = ({ source, report }) => {
  for (const year of source.library.calendar) {
    for (const { pointer, message } of calendarYearFaults(year)) {
      report(
        finding(
          "CALENDAR_YEAR_WRONG",
          { document: `calendar/${year.year}`, pointer },
          { zh: message.zh, en: message.en },
        ),
      );
    }
  }
};
