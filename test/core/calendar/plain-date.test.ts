import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, weekday } from "../../../engine/core/calendar/date-arithmetic.ts";
import { fromEpochDay, isRealDate, toEpochDay } from "../../../engine/core/calendar/plain-date.ts";
import { SunmapError } from "../../../engine/core/errors.ts";

const DAY_MS = 86_400_000;
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe("a real date", () => {
  test.each(["2026-09-18", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-04-30"])(
    "%s exists",
    (date) => {
      expect(isRealDate(date)).toBe(true);
    },
  );

  test.each([
    "2026-02-29",
    "1900-02-29",
    "2025-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "0000-01-01",

    "2026-1-1",
    "20260101",
    "2026/01/01",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "２０２６-01-01",
    "",
    "-2026-01-01",
    "+2026-01-01",
    "12026-01-01",
  ])("%j does not", (text) => {
    expect(isRealDate(text)).toBe(false);
    expect(() => toEpochDay(text)).toThrow(SunmapError);
  });
});

describe("counting days", () => {
  test("day numbers agree with the calendar of JavaScript on every day from 0001 to 9999", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * DAY_MS).toISOString().slice(0, 10);

        expect(fromEpochDay(day)).toBe(date);
        expect(toEpochDay(date)).toBe(day);
        expect(weekday(date)).toBe(new Date(day * DAY_MS).getUTCDay() || 7);
      }),
      { numRuns: 5000 },
    );
  });

  test("the days around every turn of a year and a February are numbered without a gap", () => {
    for (let year = 1; year <= 9999; year += 1) {
      const text = String(year).padStart(4, "0");
      const february = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? "29" : "28";
      expect(toEpochDay(`${text}-03-01`) - toEpochDay(`${text}-02-${february}`)).toBe(1);
      if (year > 1) {
        const before = String(year - 1).padStart(4, "0");
        expect(addDays(`${before}-12-31`, 1)).toBe(`${text}-01-01`);
      }
    }
  });

  test("a day outside the years 0001 to 9999 is refused", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(SunmapError);
    expect(() => addDays("0001-01-01", -1)).toThrow(SunmapError);
    expect(() => addDays("2026-01-01", Number.NaN)).toThrow(SunmapError);
  });
});
