import { describe, expect, test } from "vitest";

import type { CaseCourse } from "../../../engine/core/supervision/case-course.ts";
import { planLimits } from "../../../engine/core/supervision/limit-plan.ts";
import { limitsOf } from "../../../engine/core/supervision/limits.ts";
import { aClockEvent, aCourse, at, on } from "../../support/a-course.ts";
import { aFlow } from "../../support/a-flow.ts";
import { EXPERTS, limited } from "../../support/limits-of-cases.ts";

describe("a case in which nothing happens", () => {
  const plan = planLimits(aFlow(["s1 > s2 > s3"]));
  const idle = (course: CaseCourse, day: string, used = plan) =>
    limitsOf(used, course, on(day)).findings.filter(({ code }) => code === "IDLE");

  test("is idle after more than 10 working days", () => {
    expect(idle(aCourse(["s1 2026-03-02"]), "2026-03-16")).toEqual([]);
    expect(idle(aCourse(["s1 2026-03-02"]), "2026-03-17")).toMatchObject([
      {
        id: "IDLE s1 e1",
        category: "BATCH",
        step: "s1",
        at: "2026-03-17T00:00:00+08:00",
        message: {
          zh: "案件停滞：自2026年3月2日起，连续11个工作日没有任何办理记录（界限10个工作日）",
          en: "the case was idle: since 2026-03-02 nothing happened for 11 working days (threshold 10 working days)",
        },
      },
    ]);
  });

  test("over the Spring Festival only working days count", () => {
    expect(idle(aCourse(["s1 2026-02-09"]), "2026-02-28")).toEqual([]);
    expect(idle(aCourse(["s1 2026-02-09"]), "2026-03-02")).toHaveLength(1);
  });

  test("stays told with its id when it went on later, and a complete case waits for nothing", () => {
    const gone = aCourse(["s1 2026-03-02", "s2 2026-03-18"], { completeAt: at("2026-03-18") });

    expect(idle(gone, "2026-12-31")).toMatchObject([{ id: "IDLE s1 e1" }]);
    expect(idle(gone, "2026-12-31")[0]?.message.zh).toContain("2026年3月2日至2026年3月18日，连续12个工作日");
  });

  test("stays told when it is closed without anything having been done", () => {
    const [inTime, late] = ["2026-03-16", "2026-03-17"].map((day) =>
      idle(aCourse(["s1 2026-03-02"], { completeAt: at(day) }), "2026-12-31"),
    );

    expect(inTime).toEqual([]);
    expect(late).toMatchObject([{ id: "IDLE s1 e1" }]);
    expect(late?.[0]?.message.zh).toContain("2026年3月2日至2026年3月17日");
  });

  test("from its opening to its first event, too", () => {
    const course = aCourse(["s1 2026-03-17"], { openedAt: at("2026-03-02"), completeAt: at("2026-03-17") });

    expect(idle(course, "2026-03-31")).toMatchObject([{ id: "IDLE ", events: [], at: "2026-03-17T00:00:00+08:00" }]);
    expect(idle(aCourse([], { openedAt: at("2026-03-02") }), "2026-03-17")).toHaveLength(1);
  });

  test("a legal pause and the wait for a shortest time are no idle time, another pause is", () => {
    const pausing = limited(60, { pauses: [EXPERTS] });
    const waiting = limited(30, { bound: "atLeast", unit: "calendarDay" });

    expect(idle(paused("专家评审"), "2026-04-01", pausing)).toEqual([]);
    expect(idle(paused("领导外出"), "2026-04-01", pausing)).toHaveLength(1);
    expect(idle(aCourse(["s1 2026-03-02"]), "2026-04-03", waiting)).toEqual([]);
    expect(idle(aCourse(["s1 2026-03-02"]), "2026-04-20", waiting)).toHaveLength(1);
  });

  test("in a year whose calendar is not loaded that stays undecided", () => {
    const told = limitsOf(plan, aCourse(["s1 2026-12-25"]), on("2027-02-01"));

    expect(told).toMatchObject({ findings: [], undecided: [{ code: "CALENDAR_YEAR_MISSING", event: "e1" }] });
    expect(limitsOf(plan, aCourse(["s1 2026-12-25"]), on("2027-01-04")).undecided).toEqual([]);
  });
});

function paused(reason: string): CaseCourse {
  return aCourse(["s1 2026-03-02"], { events: [aClockEvent("p", "2026-03-03", { change: "pause", reason })] });
}
