import { expect, test } from "vitest";

import { calendarYearFaults } from "../../../engine/core/calendar/calendar-year-faults.ts";
import { calendarYears } from "../../support/calendar-years.ts";

test("the years of rules/calendar have no faults", () => {
  const years = calendarYears();

  expect(years).toHaveLength(23);
  expect(years.flatMap(calendarYearFaults)).toEqual([]);
});

test("every fault is told at its place", () => {
  const faults = calendarYearFaults({
    year: 2026,
    source: "test",
    holidays: ["2026-02-30", "2025-12-31", "2026-01-01", "2026-01-01"],
    makeUpWorkdays: ["2026-01-01", "2026-01-04"],
  });

  expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
    ["/holidays/0", "DATE_IMPOSSIBLE"],
    ["/holidays/1", "DATE_OF_ANOTHER_YEAR"],
    ["/holidays/3", "DATE_TWICE"],
    ["/makeUpWorkdays/0", "DATE_TWICE"],
  ]);
  expect(faults.map(({ message }) => message.en)).toEqual([
    "the date `2026-02-30` does not exist",
    "2025-12-31 does not lie in 2026",
    "2026-01-01 stands twice: a day is either off or a working day, and is listed once",
    "2026-01-01 stands twice: a day is either off or a working day, and is listed once",
  ]);
});
