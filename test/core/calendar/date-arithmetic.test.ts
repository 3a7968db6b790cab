import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, addMonths, dateInShanghai, daysBetween } from "../../../engine/core/calendar/date-arithmetic.ts";
import { fromEpochDay } from "../../../engine/core/calendar/plain-date.ts";

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 }).map(fromEpochDay);

describe("adding days", () => {
  test("adding days and counting them are inverse", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (start, end) => {
        expect(addDays(start, daysBetween(start, end))).toBe(end);
        expect(daysBetween(start, end) + daysBetween(end, start)).toBe(0);
      }),
    );
  });
});

describe("adding months", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-05-05", 0, "2026-05-05"],
    ["2026-05-05", -125, "2015-12-05"],
  ])("%s and %i months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test("keeps the day of the month wherever the month has it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-28"), noInvalidDate: true }),
        fc.integer({ min: -600, max: 600 }),
        (instant, months) => {
          const date = `${instant.toISOString().slice(0, 8)}28`;

          expect(addMonths(date, months).slice(8)).toBe("28");
          expect(addMonths(addMonths(date, months), -months)).toBe(date);
        },
      ),
    );
  });
});

describe("the day of an instant in Shanghai", () => {
  test.each([
    ["2026-09-18T15:59:59.999Z", "2026-09-18"],
    ["2026-09-18T16:00:00Z", "2026-09-19"],
    ["2026-09-18T00:00:00+08:00", "2026-09-18"],
    ["2026-09-17T23:59:59-12:00", "2026-09-18"],
    ["2026-12-31T16:00:00Z", "2027-01-01"],
    // China had summer time in 1988; official days are counted in UTC+8 all the same.
    ["1988-07-01T15:30:00Z", "1988-07-01"],
  ])("%s falls on %s", (instant, date) => {
    expect(dateInShanghai(instant)).toBe(date);
  });

  test.each(["2026-09-18", "2026-09-18T20:00:00", "18 September 2026", "2026-09-18 20:00", ""])(
    "%j has no offset: it is no instant, and each machine would take it for another",
    (text) => {
      expect(() => dateInShanghai(text)).toThrow("offset");
    },
  );
});
