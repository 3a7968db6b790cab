import { readdirSync, readFileSync } from "node:fs";

import chineseDays from "chinese-days";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createCalendar } from "../../../engine/core/calendar/calendar.ts";
import { addDays, weekday } from "../../../engine/core/calendar/date-arithmetic.ts";
import { fromEpochDay, toEpochDay } from "../../../engine/core/calendar/plain-date.ts";
import { SunmapError } from "../../../engine/core/errors.ts";
import type { CalendarYear } from "../../../engine/core/model/formats.generated.ts";
import { calendarYears } from "../../support/calendar-years.ts";

const years = calendarYears();
const calendar = createCalendar(years);
const FIRST = toEpochDay("2004-01-01");
const LAST = toEpochDay("2026-12-31");
const loadedDate = fc.integer({ min: FIRST, max: LAST }).map(fromEpochDay);

function missingYear(act: () => unknown): unknown {
  try {
    act();
  } catch (fault) {
    if (fault instanceof SunmapError && fault.code === "CALENDAR_YEAR_MISSING") return fault.details["year"];
    throw fault;
  }
  return undefined;
}

describe("the calendar data", () => {
  test("has one file a year from 2004 to 2026", () => {
    const files = readdirSync(new URL("../../../rules/calendar/", import.meta.url)).filter((name) =>
      name.endsWith(".json"),
    );

    expect(files).toHaveLength(23);
    expect(calendar.loadedYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    for (const file of files) {
      const text = readFileSync(new URL(`../../../rules/calendar/${file}`, import.meta.url), "utf8");
      expect(text).toContain(`"year": ${file.slice(0, 4)},`);
      expect(text).toContain("chinese-days");
    }
  });

  test("agrees with chinese-days on every day", () => {
    let days = 0;
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = fromEpochDay(day);
      if (calendar.isWorkday(date) !== chineseDays.isWorkday(date)) expect.fail(`differs on ${date}`);
      days += 1;
    }

    expect(days).toBe(8401);
  });

  test("lists no ordinary weekend as a holiday and no ordinary weekday as made up", () => {
    for (const { makeUpWorkdays, holidays } of years) {
      for (const date of makeUpWorkdays) expect(weekday(date)).toBeGreaterThan(5);
      for (const date of holidays) expect(chineseDays.isHoliday(date)).toBe(true);
    }
  });

  test("raises a missing year where the package silently says Monday to Friday", () => {
    expect(chineseDays.isWorkday("2027-01-01")).toBe(true);
    expect(chineseDays.isWorkday("2003-10-01")).toBe(true);

    expect(missingYear(() => calendar.isWorkday("2027-01-01"))).toBe(2027);
    expect(missingYear(() => calendar.isWorkday("2003-10-01"))).toBe(2003);
  });
});

describe("the test vectors of laws.md 13.5", () => {
  test.each([
    ["2026-09-18", 20, "2026-10-22"],
    ["2026-09-24", 5, "2026-10-09"],
    ["2026-02-09", 10, "2026-02-28"],
    ["2026-04-27", 5, "2026-05-07"],
    ["2009-02-20", 60, "2009-05-19"],
  ])("from %s, %i working days end on %s", (start, days, due) => {
    expect(calendar.addWorkdays(start, days)).toBe(due);
    expect(calendar.workdaysBetween(start, due)).toBe(days);
    expect(calendar.workdaysBetween(start, addDays(due, -1))).toBe(days - 1);
  });

  test("from 2026-12-20, 20 working days need the year 2027", () => {
    expect(missingYear(() => calendar.addWorkdays("2026-12-20", 20))).toBe(2027);
  });

  test("from 2026-09-18 to 2026-10-23 there are 21", () => {
    expect(calendar.workdaysBetween("2026-09-18", "2026-10-23")).toBe(21);
  });
});

describe("laws of counting working days", () => {
  test("a period is as long as its days counted one by one", () => {
    fc.assert(
      fc.property(loadedDate, fc.integer({ min: 0, max: 500 }), (start, length) => {
        const end = addDays(start, Math.min(length, LAST - toEpochDay(start)));
        let counted = 0;
        for (let day = toEpochDay(start) + 1; day <= toEpochDay(end); day += 1) {
          if (calendar.isWorkday(fromEpochDay(day))) counted += 1;
        }

        expect(calendar.workdaysBetween(start, end)).toBe(counted);
        expect(calendar.workdaysWithin(start, end)).toBe(counted + (calendar.isWorkday(start) ? 1 : 0));
      }),
    );
  });

  test("periods add up, and a reversed period is negative", () => {
    fc.assert(
      fc.property(loadedDate, loadedDate, loadedDate, (first, second, third) => {
        const { workdaysBetween } = calendar;

        expect(workdaysBetween(first, second) + workdaysBetween(second, third)).toBe(workdaysBetween(first, third));
        expect(Object.is(workdaysBetween(first, first), 0)).toBe(true);
      }),
    );
  });

  test("adding working days lands on a working day and is counted back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST + 400, max: LAST - 400 }).map(fromEpochDay),
        fc.integer({ min: 1, max: 200 }),
        (start, days) => {
          const after = calendar.addWorkdays(start, days);
          const before = calendar.addWorkdays(start, -days);

          expect(calendar.isWorkday(after) && calendar.isWorkday(before)).toBe(true);
          expect(calendar.workdaysBetween(start, after)).toBe(days);
          expect(calendar.workdaysWithin(before, addDays(start, -1))).toBe(days);
          expect(calendar.addWorkdays(start, 0)).toBe(start);
          expect(calendar.nextWorkday(start)).toBe(calendar.addWorkdays(start, 1));
        },
      ),
    );
  });

  test("the next working day is after the day itself, also when that is one", () => {
    expect(calendar.nextWorkday("2026-09-17")).toBe("2026-09-18");
    expect(calendar.nextWorkday("2026-09-30")).toBe("2026-10-08");
    expect(calendar.nextWorkday("2026-09-18")).toBe("2026-09-20");
  });

  test("a reversed period has no days within it", () => {
    expect(calendar.workdaysWithin("2026-09-18", "2026-09-17")).toBe(0);
    expect(calendar.workdaysWithin("2026-09-18", "2026-09-18")).toBe(1);
  });
});

describe("years that are not loaded", () => {
  const sparse = createCalendar(years.filter(({ year }) => year !== 2015));

  test("only days that count are needed", () => {
    expect(calendar.workdaysBetween("2003-12-31", "2004-01-05")).toBe(2);
    expect(missingYear(() => calendar.workdaysWithin("2003-12-31", "2004-01-05"))).toBe(2003);
    expect(calendar.workdaysBetween("2026-12-31", "2026-12-31")).toBe(0);
    expect(missingYear(() => calendar.workdaysBetween("2026-12-31", "2027-01-01"))).toBe(2027);
    expect(missingYear(() => calendar.nextWorkday("2026-12-31"))).toBe(2027);
    expect(missingYear(() => calendar.addWorkdays("2004-01-01", -1))).toBe(2003);
  });

  test("a gap in the middle of a period is needed too", () => {
    expect(missingYear(() => sparse.workdaysBetween("2014-06-01", "2016-06-01"))).toBe(2015);
    expect(missingYear(() => sparse.addWorkdays("2014-12-30", 10))).toBe(2015);
  });

  test("a year with faults is left out rather than counted wrong", () => {
    const damaged: CalendarYear = { year: 2026, source: "test", holidays: ["2026-02-30"], makeUpWorkdays: [] };

    expect(createCalendar([damaged]).loadedYears).toEqual([]);
  });

  test("an impossible date or a fractional number of days is the caller's fault", () => {
    expect(() => calendar.isWorkday("2026-02-30")).toThrow(SunmapError);
    expect(() => calendar.addWorkdays("2026-02-20", 1.5)).toThrow(SunmapError);
  });
});
