import { describe, expect, test } from "vitest";

import { addDays } from "../../../engine/core/calendar/date-arithmetic.ts";
import { createCalendar } from "../../../engine/core/calendar/calendar.ts";
import { aCourse, at, on } from "../../support/a-course.ts";
import { aYear } from "../../support/a-policy.ts";
import { calendarYears } from "../../support/calendar-years.ts";
import { firstLimit, limited, limitFindings, limitsWithoutIdle } from "../../support/limits-of-cases.ts";
import { SETTINGS } from "../../support/supervision-settings.ts";

describe("a step limit of 5 working days that starts on Monday 2 March 2026", () => {
  const plan = limited(5);
  const dueOn = "2026-03-09";

  test.each([
    ["2026-03-06", "kept", 4, []],
    ["2026-03-09", "kept", 5, []],
    ["2026-03-10", "broken", 6, ["OVERDUE"]],
  ] as const)("ended on %s it is %s", (day, state, used, findings) => {
    const told = firstLimit(plan, aCourse(["s1 2026-03-02", `s2 ${day}`]), on("2026-03-31"));

    expect(told).toMatchObject({ state, used, dueOn, findings });
  });

  test.each([
    ["2026-03-02", "running", undefined, 0, []],
    ["2026-03-05", "running", undefined, 3, []],
    ["2026-03-06", "running", "remind", 4, ["DUE_SOON"]],
    ["2026-03-09", "running", "remind", 5, ["DUE_SOON"]],
    ["2026-03-10", "broken", "yellow", 6, ["OVERDUE"]],
    ["2026-03-11", "broken", "yellow", 7, ["OVERDUE"]],
    ["2026-03-12", "broken", "red", 8, ["OVERDUE"]],
  ] as const)("not ended by %s it is %s, level %s", (day, ...[state, level, used, findings]) => {
    const told = firstLimit(plan, aCourse(["s1 2026-03-02"]), on(day));

    expect(told).toEqual({ state, used, dueOn, findings, ...(level === undefined ? {} : { level }) });
  });

  test("at 1.5 times the limit the card is still yellow, after it red", () => {
    const course = aCourse(["s1 2026-03-02"]);

    expect(firstLimit(limited(4), course, on("2026-03-10"))).toMatchObject({ used: 6, level: "yellow" });
    expect(firstLimit(limited(4), course, on("2026-03-11"))).toMatchObject({ used: 7, level: "red" });
    expect(firstLimit(limited(0), course, on("2026-03-03"))).toMatchObject({ used: 1, level: "yellow" });
    expect(firstLimit(limited(0), course, on("2026-03-04"))).toMatchObject({ used: 2, level: "red" });
  });

  test("it becomes overdue at the first instant after its last day in Shanghai", () => {
    const course = aCourse(["s1 2026-03-02"]);

    expect(firstLimit(plan, course, on("", { now: "2026-03-09T15:59:59Z" })).state).toBe("running");
    expect(firstLimit(plan, course, on("", { now: "2026-03-09T16:00:00Z" })).state).toBe("broken");
    expect(limitFindings(plan, course, on("2026-03-20"))[0]?.at).toBe("2026-03-10T00:00:00+08:00");
  });

  test("the finding tells the actual numbers, the place, the basis and the events; its id stays when it ends", () => {
    const running = limitFindings(plan, aCourse(["s1 2026-03-02"]), on("2026-03-12"))[0];
    const ended = limitFindings(plan, aCourse(["s1 2026-03-02", "s2 2026-03-12"]), on("2026-03-31"))[0];

    expect(running).toEqual({
      id: "OVERDUE s2 review e1",
      code: "OVERDUE",
      category: "OVERDUE",
      grade: "C",
      level: "red",
      step: "s2",
      stepTitle: { zh: "s2", en: "s2" },
      limit: "review",
      message: {
        zh: "“s1”至“s2”超过规定时限：应于2026年3月9日前办结，至今未办结，已用8个工作日（时限5个工作日）",
        en: "the time from “s1” to “s2” passed its time limit: due by 2026-03-09, not done yet, 8 working days used (of 5 working days)",
      },
      basis: [{ law: "行政许可法", article: "42" }],
      events: ["e1"],
      at: "2026-03-10T00:00:00+08:00",
    });
    expect(ended).toMatchObject({ id: running?.id, events: ["e1", "e2"], at: running?.at });
    expect(ended?.message.zh).toContain("于2026年3月12日办结，已用8个工作日");
  });
});

describe("the last day, in the unit of the law", () => {
  test.each([
    ["2026-02-09", 10, "workday", "2026-02-28", "a make-up Saturday after the Spring Festival"],
    ["2026-09-18", 20, "workday", "2026-10-22", "over Mid-Autumn, National Day and two make-up days"],
    ["2026-04-27", 5, "workday", "2026-05-07", "over Labour Day"],
    ["2009-02-20", 60, "workday", "2009-05-19", "the case of the report"],
    ["2026-03-02", 0, "workday", "2026-03-02", "at once"],
    ["2026-09-16", 15, "calendarDay", "2026-10-08", "ends in National Day: the next working day"],
    ["2026-03-04", 3, "calendarDay", "2026-03-09", "ends on a Saturday: the Monday"],
    ["2026-02-13", 15, "calendarDay", "2026-02-28", "ends on a make-up Saturday: that day"],
    ["2025-01-31", 1, "month", "2025-02-28", "no 31 February"],
    ["2024-01-31", 1, "month", "2024-02-29", "in a leap year"],
    ["2025-03-31", 1, "month", "2025-04-30", "a short month"],
    ["2025-02-28", 1, "month", "2025-03-28", "the same day, not the last one"],
    ["2024-02-29", 1, "year", "2025-02-28", "no 29 February"],
  ] as const)("%s + %i %s is %s: %s", (...[start, amount, unit, dueOn]) => {
    const plan = limited(amount, { unit });

    expect(firstLimit(plan, aCourse([`s1 ${start}`]), on(start)).dueOn).toBe(dueOn);
    expect(firstLimit(plan, aCourse([`s1 ${start}`, `s2 ${dueOn}`]), on(dueOn)).state).toBe("kept");
  });

  test("months and years used are whole ones, and a red card needs 1.5 times their days", () => {
    const plan = limited(2, { unit: "month" });
    const course = aCourse(["s1 2026-01-05"]);

    expect(firstLimit(plan, course, on("2026-03-04"))).toMatchObject({ state: "running", level: "remind", used: 1 });
    expect(firstLimit(plan, course, on("2026-03-05"))).toMatchObject({
      state: "running",
      used: 2,
      dueOn: "2026-03-05",
    });
    expect(firstLimit(plan, course, on("2026-03-06"))).toMatchObject({ state: "broken", level: "yellow", used: 2 });
    expect(firstLimit(plan, course, on("2026-04-03"))).toMatchObject({ state: "broken", level: "yellow" });
    expect(firstLimit(plan, course, on("2026-04-04"))).toMatchObject({ state: "broken", level: "red" });
  });

  test.each([
    [0.8, 35, "2026-03-30"],
    [0.14, 50, "2026-03-09"],
    [0.5, 5, "2026-03-05"],
    [1, 5, "2026-03-07"],
  ])("a reminder at %d of %i days goes out on %s", (remindAtShare, amount, day) => {
    const plan = limited(amount, { unit: "calendarDay" });
    const parts = { settings: { ...SETTINGS, remindAtShare } };
    const told = (now: string) => firstLimit(plan, aCourse(["s1 2026-03-02"]), on(now, parts)).findings;

    expect(told(addDays(day, -1))).toEqual([]);
    expect(told(day)).toEqual(["DUE_SOON"]);
  });
});

describe("a shortest time (atLeast)", () => {
  const plan = limited(3, { bound: "atLeast", unit: "calendarDay", law: "招标投标法实施条例", article: "54" });

  test.each([
    ["2026-03-04", "broken", ["TOO_EARLY"]],
    ["2026-03-05", "kept", []],
    ["2026-03-06", "kept", []],
  ] as const)("ended on %s it is %s", (day, state, findings) => {
    expect(firstLimit(plan, aCourse(["s1 2026-03-02", `s2 ${day}`]), on("2026-03-31"))).toMatchObject({
      state,
      dueOn: "2026-03-05",
      findings,
    });
  });

  test("its finding says when it may end at the earliest", () => {
    expect(limitFindings(plan, aCourse(["s1 2026-03-02", "s2 2026-03-04"]), on("2026-03-31"))).toMatchObject([
      {
        id: "TOO_EARLY s2 review e1",
        category: "IRREGULAR",
        level: "yellow",
        at: at("2026-03-04"),
        message: {
          zh: "“s1”至“s2”少于规定的最短时间：最早应于2026年3月5日结束，实际于2026年3月4日结束，只有2日（最短3日）",
          en: "the time from “s1” to “s2” was cut short: it may end on 2026-03-05 at the earliest, it ended on 2026-03-04, after 2 days (of at least 3 days)",
        },
      },
    ]);
  });

  test("not ended it runs, without a reminder, until nothing can break it", () => {
    expect(firstLimit(plan, aCourse(["s1 2026-03-02"]), on("2026-03-04"))).toMatchObject({
      state: "running",
      findings: [],
    });
    expect(firstLimit(plan, aCourse(["s1 2026-03-02"]), on("2026-03-05"))).toMatchObject({
      state: "kept",
      findings: [],
    });
  });

  test("its last day does not move to a working day: nobody is blamed for a longest reading", () => {
    expect(firstLimit(plan, aCourse(["s1 2026-03-05", "s2 2026-03-08"]), on("2026-03-31"))).toMatchObject({
      state: "kept",
      dueOn: "2026-03-08",
    });
  });

  test("an end without an event of its own may have lasted until the next thing was done", () => {
    const silent = (day: string) => firstLimit(plan, aCourse(["s1 2026-03-02", "~s2", `s3 ${day}`]), on("2026-03-31"));

    expect(silent("2026-03-04").findings).toEqual(["TOO_EARLY"]);
    expect(silent("2026-03-05").findings).toEqual([]);
    expect(firstLimit(plan, aCourse(["s1 2026-03-02", "~s2"]), on("2026-03-03"))).toMatchObject({ state: "running" });
  });
});

describe("a year whose calendar is not loaded", () => {
  const calendar = createCalendar(calendarYears().filter(({ year }) => year <= 2026));

  test("leaves the limit unknown and undecided, never guessed", () => {
    const told = limitsWithoutIdle(limited(20), aCourse(["s1 2026-12-20"]), on("2026-12-25", { calendar }));

    expect(told.limits[0]).toMatchObject({ state: "unknown", used: 5 });
    expect(told.limits[0]?.dueOn).toBeUndefined();
    expect(told.findings).toEqual([]);
    expect(told.undecided).toEqual([
      {
        code: "CALENDAR_YEAR_MISSING",
        message: {
          zh: "“s1”至“s2”的时限无法计算：2027年的工作日历没有载入",
          en: "the time limit of the time from “s1” to “s2” cannot be counted: the calendar of 2027 is not loaded",
        },
        step: "s2",
        event: "e1",
      },
    ]);
  });

  test("what ended with less than its amount used is kept all the same", () => {
    const told = limitsWithoutIdle(
      limited(20),
      aCourse(["s1 2026-12-20", "s2 2026-12-25"]),
      on("2026-12-25", { calendar }),
    );

    expect(told.limits[0]).toMatchObject({ state: "kept", used: 5 });
    expect(told.undecided).toEqual([]);
  });

  test("is told of a limit in calendar days too: whether its last day is a working day nobody knows", () => {
    const plan = limited(20, { unit: "calendarDay" });

    expect(limitsWithoutIdle(plan, aCourse(["s1 2026-12-20"]), on("2026-12-31", { calendar })).limits[0]?.state).toBe(
      "unknown",
    );
  });

  test("a calendar that was guessed is as good as none", () => {
    const guessed = createCalendar([...calendarYears(), aYear(2027, { holidays: [] })]);

    expect(
      limitsWithoutIdle(limited(20), aCourse(["s1 2026-12-20"]), on("2026-12-25", { calendar: guessed })).limits[0]
        ?.state,
    ).toBe("unknown");
  });
});
