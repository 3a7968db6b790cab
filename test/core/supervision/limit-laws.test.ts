import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../../../engine/core/calendar/date-arithmetic.ts";
import { SunmapError } from "../../../engine/core/errors.ts";
import type { TimeUnit } from "../../../engine/core/model/formats.generated.ts";
import type { KnownEvent } from "../../../engine/core/supervision/case-course.ts";
import { counted, elapsed, joined, lastDay, used, type DaySpan } from "../../../engine/core/supervision/day-count.ts";
import { aClockEvent, aCourse, CALENDAR, on } from "../../support/a-course.ts";
import { EXPERTS, firstLimit, limited } from "../../support/limits-of-cases.ts";

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays("2025-01-01", days));
const unit = fc.constantFrom<TimeUnit>("workday", "calendarDay", "month");
const span = fc.tuple(day(0, 300), fc.integer({ min: 0, max: 60 })).map(([after, days]): DaySpan => {
  return { after, until: addDays(after, days) };
});
const spans = fc.array(span, { maxLength: 5 }).map(joined);

/** Legal pauses, one after another, as events. */
const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 });

function pauseEvents(gaps: readonly (readonly [number, number])[]): KnownEvent[] {
  let from = "2025-03-03";
  return gaps.flatMap(([before, length], index) => {
    const begin = addDays(from, before + 1);
    from = addDays(begin, length);
    return [
      aClockEvent(`p${index}`, begin, { change: "pause", reason: "专家评审" }),
      aClockEvent(`r${index}`, from, { change: "resume" }),
    ];
  });
}

describe("whatever the days", () => {
  test("what is used and what is paused together are what elapsed", () => {
    fc.assert(
      fc.property(span, spans, fc.constantFrom<TimeUnit>("workday", "calendarDay"), (whole, off, counting) => {
        const paused = off.reduce((sum, one) => {
          const after = one.after > whole.after ? one.after : whole.after;
          const until = one.until < whole.until ? one.until : whole.until;
          return after < until ? sum + elapsed(counting, { after, until }, [], CALENDAR) : sum;
        }, 0);

        expect(used(counting, whole, off, CALENDAR) + paused).toBe(elapsed(counting, whole, [], CALENDAR));
      }),
    );
  });

  test("on its last day a limit is used up, and on no day before it", () => {
    fc.assert(
      fc.property(day(0, 300), fc.integer({ min: 1, max: 60 }), spans, (start, amount, off) => {
        const last = lastDay(start, { amount, unit: "workday" }, off, CALENDAR);

        expect(used("workday", { after: start, until: last }, off, CALENDAR)).toBe(amount);
        expect(used("workday", { after: start, until: addDays(last, -1) }, off, CALENDAR)).toBe(amount - 1);
      }),
    );
  });

  test("as time goes on, nothing un-breaks a limit", () => {
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 1, max: 12 }),
        pauses,
        day(60, 300),
        fc.integer({ min: 0, max: 60 }),
        (...given) => {
          const [counting, amount, gaps, now, later] = given;
          const plan = limited(amount, { unit: counting, pauses: [EXPERTS] });
          const until = (end: string) =>
            aCourse(["s1 2025-03-03"], { events: pauseEvents(gaps).filter(({ at }) => at <= `${end}T23:59:59+08:00`) });
          const before = firstLimit(plan, until(now), on(now));
          const after = firstLimit(plan, until(addDays(now, later)), on(addDays(now, later)));

          if (before.state === "broken") {
            expect(after.state).toBe("broken");
            expect(after.dueOn).toBe(before.dueOn);
          }
        },
      ),
    );
  });

  test("one more legal pause never makes a limit overdue, nor its last day earlier", () => {
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 12 }), pauses, day(60, 300), (counting, amount, gaps, now) => {
        const plan = limited(amount, { unit: counting, pauses: [EXPERTS] });
        const told = (events: readonly KnownEvent[]) =>
          firstLimit(plan, aCourse(["s1 2025-03-03"], { events }), on(now));
        const all = pauseEvents(gaps);
        const fewer = told(all.slice(0, -2));
        const more = told(all);

        if (fewer.state !== "broken") expect(more.state).not.toBe("broken");
        expect((more.dueOn ?? "") >= (fewer.dueOn ?? "")).toBe(true);
      }),
    );
  });
});

test("a fault that is no missing year is not counted as one", () => {
  expect(() =>
    counted(() => {
      throw new SunmapError("INTERNAL");
    }),
  ).toThrow("an unexpected fault");
});
