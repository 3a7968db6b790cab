import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../../../../engine/core/calendar/date-arithmetic.ts";
import { aFact, aList } from "../../../support/fact-definitions.ts";
import { compiled, evaluated, record, type TestRecord } from "../../../support/formula-run.ts";

const FACTS = {
  start: aFact("date"),
  end: aFact("date"),
  n: aFact("decimal"),
  pauses: aList({ from: aFact("date"), to: aFact("date"), toldInWriting: aFact("boolean") }),
};

function valueOf(formula: unknown, facts: Parameters<typeof evaluated>[1] = {}): unknown {
  const result = evaluated(compiled(formula, FACTS), facts);
  return result.kind === "known" ? result.value : result;
}

describe("days", () => {
  test.each([
    [{ daysBetween: ["2026-09-18", "2026-10-08"] }, 20],
    [{ daysBetween: ["2026-10-08", "2026-09-18"] }, -20],
    [{ daysBetween: ["2024-02-28", "2024-03-01"] }, 2],
    [{ daysWithin: ["2026-09-18", "2026-09-20"] }, 3],
    [{ daysWithin: ["2026-09-18", "2026-09-18"] }, 1],
    [{ daysWithin: ["2026-09-18", "2026-09-17"] }, 0],
    [{ daysWithin: ["2026-09-18", "2026-09-01"] }, 0],
    [{ workdaysBetween: ["2026-09-18", "2026-10-22"] }, 20],
    [{ workdaysBetween: ["2026-10-22", "2026-09-18"] }, -20],
    [{ workdaysWithin: ["2026-09-18", "2026-09-21"] }, 3],
    [{ workdaysWithin: ["2026-10-01", "2026-10-07"] }, 0],
    [{ addDays: ["2026-09-18", 20] }, "2026-10-08"],
    [{ addDays: ["2026-09-18", -18] }, "2026-08-31"],
    [{ addDays: ["2026-09-18", { "*": [{ "/": [20, 3] }, 3] }] }, "2026-10-08"],
    [{ addWorkdays: ["2026-09-18", 20] }, "2026-10-22"],
    [{ addWorkdays: ["2026-09-18", 0] }, "2026-09-18"],
    [{ addMonths: ["2026-01-31", 1] }, "2026-02-28"],
    [{ addMonths: ["2026-01-31", -2] }, "2025-11-30"],
  ])("%j is %j", (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  test.each([
    [{ addDays: ["2026-09-18", 1.5] }, "NOT_WHOLE"],
    [{ addWorkdays: ["2026-09-18", { "/": [1, 3] }] }, "NOT_WHOLE"],
    [{ addMonths: ["2026-09-18", 0.1] }, "NOT_WHOLE"],
    [{ addDays: ["9999-12-31", 1] }, "OUT_OF_RANGE"],
    [{ addDays: ["0001-01-01", -1] }, "OUT_OF_RANGE"],
    [{ addDays: ["2026-09-18", 1e300] }, "OUT_OF_RANGE"],
    [{ addMonths: ["9999-12-31", 1] }, "OUT_OF_RANGE"],
    [{ addMonths: ["0001-01-01", -1] }, "OUT_OF_RANGE"],
    [{ addMonths: ["2026-09-18", 9_007_199_254_740_991] }, "OUT_OF_RANGE"],
    [{ addWorkdays: ["2026-09-18", 9_007_199_254_740_991] }, "CALENDAR_YEAR_MISSING"],
    [{ addWorkdays: ["2026-12-20", 20] }, "CALENDAR_YEAR_MISSING"],
    [{ workdaysWithin: ["2003-12-31", "2004-01-05"] }, "CALENDAR_YEAR_MISSING"],
  ])("%j fails with %s", (formula, code) => {
    expect(valueOf(formula)).toMatchObject({ kind: "failed", code });
  });

  test("a missing year is named", () => {
    expect(valueOf({ addWorkdays: ["2026-12-20", 20] })).toMatchObject({
      message: { zh: "没有装入2027年的工作日历", en: "the working-day calendar of 2027 is not loaded" },
    });
  });
});

describe("pauses of a period", () => {
  const counted = { workdaysBetween: [{ var: "start" }, { var: "end" }, { var: "pauses" }] };
  const period = { start: "2026-03-02", end: "2026-03-31" };

  test.each([
    [[], 21],
    [[pause("2026-03-09", "2026-03-13")], 16],
    [[pause("2026-03-09", "2026-03-13", false)], 21],
    [[pause("2026-03-07", "2026-03-08")], 21],
    [[pause("2026-03-09", "2026-03-13"), pause("2026-03-11", "2026-03-17")], 14],
    [[pause("2026-03-11", "2026-03-17"), pause("2026-03-09", "2026-03-13")], 14],
    [[pause("2026-03-09", "2026-03-20"), pause("2026-03-11", "2026-03-12")], 11],
    [[pause("2026-03-09", "2026-03-13"), pause("2026-03-09", "2026-03-13")], 16],
    // The first day is not counted, so a pause on it takes nothing off; nor does what lies outside the period.
    [[pause("2026-03-02", "2026-03-02")], 21],
    [[pause("2026-02-01", "2026-03-03")], 20],
    [[pause("2026-03-31", "2026-04-30")], 20],
    [[pause("2026-04-01", "2026-04-30")], 21],
    [[pause("2020-01-01", "2030-01-01")], 0],
    [[pause("0001-01-01", "0001-01-02")], 21],
    [[pause("0001-01-01", "9999-12-31")], 0],
  ])("%j leave %d working days", (pauses, days) => {
    expect(valueOf(counted, { ...period, pauses })).toBe(days);
  });

  test("one that ends before it begins cannot be counted", () => {
    expect(valueOf(counted, { ...period, pauses: [pause("2026-03-13", "2026-03-09")] })).toMatchObject({
      kind: "failed",
      code: "OUT_OF_RANGE",
    });
  });

  test("one that has not ended, or of which it is not known whether it was told, makes the count unknown", () => {
    expect(valueOf(counted, { ...period, pauses: [record({ from: "2026-03-09", toldInWriting: true })] })).toEqual({
      kind: "unknown",
    });
    expect(valueOf(counted, { ...period, pauses: [record({ from: "2026-03-09", to: "2026-03-10" })] })).toEqual({
      kind: "unknown",
    });
  });

  test("a working day is taken off once for every day that lies in a pause", () => {
    const day = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        day,
        day,
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 15 }), fc.boolean()), { maxLength: 6 }),
        (first, length, spans) => {
          const pauses = spans.map(([from, days, told]) => pause(at(from), at(from + days), told));
          const days = Array.from({ length }, (_, index) => first + index + 1);
          const running = days.filter(
            (offset) => !spans.some(([from, span, told]) => told && from <= offset && offset <= from + span),
          );
          const expected = running.filter(
            (offset) => valueOf({ workdaysWithin: [at(offset), at(offset)] }) === 1,
          ).length;

          expect(valueOf(counted, { start: at(first), end: at(first + length), pauses })).toBe(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function pause(from: string, to: string, toldInWriting = true): TestRecord {
  return record({ from, to, toldInWriting });
}

function at(offset: number): string {
  return addDays("2026-02-01", offset);
}
