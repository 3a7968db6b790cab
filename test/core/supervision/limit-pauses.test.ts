import { describe, expect, test } from "vitest";

import { planLimits } from "../../../engine/core/supervision/limit-plan.ts";
import { aClockEvent, aCourse, at, on } from "../../support/a-course.ts";
import { aFlow, aTimeLimit } from "../../support/a-flow.ts";
import { EXPERTS, firstLimit, limited, limitFindings, limitsWithoutIdle } from "../../support/limits-of-cases.ts";

describe("pauses", () => {
  const plan = limited(10, { pauses: [EXPERTS] });
  test("a legal pause over the Spring Festival takes off its working days, make-up days included", () => {
    const course = aCourse(["s1 2026-02-09", "s2 2026-03-10"], { events: [pause("2026-02-12"), resume("2026-03-02")] });
    const { limits, findings } = limitsWithoutIdle(plan, course, on("2026-03-31"));

    // 3 days to the pause, 13, 14 and 24 to 28 February and 2 March off, then 3 to 10 March.
    expect(limits[0]).toMatchObject({
      state: "kept",
      used: 9,
      dueOn: "2026-03-11",
      pauses: [{ from: at("2026-02-12"), to: at("2026-03-02"), reason: "专家评审" }],
    });
    expect(findings).toEqual([]);
  });

  test("while it lasts the limit is paused and its last day moves on", () => {
    const course = aCourse(["s1 2026-03-02"], { events: [pause("2026-03-04")] });

    expect(firstLimit(plan, course, on("2026-03-13"))).toMatchObject({
      state: "paused",
      used: 2,
      dueOn: "2026-03-25",
      findings: [],
    });
    expect(firstLimit(plan, course, on("2026-03-16"))).toMatchObject({
      state: "paused",
      used: 2,
      dueOn: "2026-03-26",
      findings: [],
    });
  });

  test("the numbers of the message say what was taken off", () => {
    const course = aCourse(["s1 2026-03-02"], { events: [pause("2026-03-04"), resume("2026-03-09")] });
    const [finding] = limitFindings(plan, course, on("2026-03-20"));

    expect(finding?.message.zh).toBe(
      "“s1”至“s2”超过规定时限：应于2026年3月19日前办结，至今未办结，已用11个工作日（时限10个工作日，已扣除中止3个工作日）",
    );
    expect(finding?.message.en).toContain("(of 10 working days, 3 working days of pauses taken off)");
  });

  test.each(["领导外出", "专", "", undefined])(
    "the reason %j is not legal: it stops nothing, and is told",
    (reason) => {
      const clock = { change: "pause" as const, ...(reason === undefined ? {} : { reason }) };
      const course = aCourse(["s1 2026-03-02"], {
        events: [aClockEvent("p", "2026-03-04", clock), resume("2026-03-09")],
      });
      const { limits, findings } = limitsWithoutIdle(plan, course, on("2026-03-17"));

      expect(limits[0]).toMatchObject({
        state: "broken",
        used: 11,
        dueOn: "2026-03-16",
        pauses: [{ reason: reason ?? "", refused: true }],
      });
      expect(findings[0]?.message.zh).toContain(`“${reason ?? ""}”不是法定中止事由，未予扣除`);
    },
  );

  test("a pause that names another limit does not stop this one", () => {
    const clock = { change: "pause" as const, reason: "专家评审", limit: "other" };
    const course = aCourse(["s1 2026-03-02"], { events: [aClockEvent("p", "2026-03-04", clock)] });

    expect(firstLimit(plan, course, on("2026-03-17"))).toMatchObject({ state: "broken", used: 11 });
  });

  test("of two limits a pause stops the one that names its reason, and is told at the other only when it was asked for it", () => {
    const both = planLimits(
      aFlow(["s1 > s2 > s3"], {
        s2: [aTimeLimit(10, { id: "one", startEvent: "s1", endEvent: "s2", pauses: [EXPERTS] })],
        s3: [aTimeLimit(10, { id: "other", startEvent: "s1", endEvent: "s3" })],
      }),
    );
    const pausesWith = (limit: object) => {
      const clock = { change: "pause" as const, reason: "专家评审", ...limit };
      const course = aCourse(["s1 2026-03-02"], { events: [aClockEvent("p", "2026-03-04", clock)] });
      const { limits } = limitsWithoutIdle(both, course, on("2026-03-10"));
      return limits.map(({ state, pauses }) => [state, pauses.map(({ refused = false }) => refused)]);
    };

    expect(pausesWith({})).toEqual([
      ["paused", [false]],
      ["running", []],
    ]);
    expect(pausesWith({ limit: "other" })).toEqual([
      ["running", []],
      ["running", [true]],
    ]);
  });

  test("a pause that was over when the limit started is none of its own", () => {
    const course = aCourse(["s1 2026-03-10"], { events: [pause("2026-03-04"), resume("2026-03-06")] });

    expect(limitsWithoutIdle(plan, course, on("2026-03-11")).limits[0]).toMatchObject({ used: 1, pauses: [] });
  });

  test("a resumption of another limit leaves this one paused", () => {
    const events = [
      aClockEvent("p", "2026-03-04", { change: "pause", reason: "专家评审", limit: "review" }),
      aClockEvent("r", "2026-03-05", { change: "resume", limit: "other" }),
    ];

    expect(firstLimit(plan, aCourse(["s1 2026-03-02"], { events }), on("2026-03-10")).state).toBe("paused");
  });

  test("the case of letters does not matter, and overlapping pauses are taken off once", () => {
    const english = limited(10, { pauses: [EXPERTS, { ...EXPERTS, reason: "Hearing" }] });
    const events = [
      pause("2026-03-03"),
      pause("2026-03-04", "HEARING", "h"),
      aClockEvent("hr", "2026-03-10", { change: "resume", reason: "hearing" }),
      aClockEvent("pr", "2026-03-06", { change: "resume", reason: "专家评审" }),
    ];

    // Off are 4 to 10 March.
    expect(firstLimit(english, aCourse(["s1 2026-03-02"], { events }), on("2026-03-11"))).toMatchObject({
      used: 2,
      dueOn: "2026-03-23",
    });
  });

  test("a resumption that names no lasting pause ends them all", () => {
    const events = [pause("2026-03-03"), aClockEvent("r", "2026-03-05", { change: "resume", reason: "材料补齐" })];

    expect(firstLimit(plan, aCourse(["s1 2026-03-02"], { events }), on("2026-03-06"))).toMatchObject({
      state: "running",
      used: 2,
    });
  });

  test("of a limit in calendar days a pause takes off calendar days", () => {
    const days = limited(10, { unit: "calendarDay", pauses: [EXPERTS] });
    const course = aCourse(["s1 2026-03-02"], { events: [pause("2026-03-05"), resume("2026-03-09")] });

    expect(firstLimit(days, course, on("2026-03-16"))).toMatchObject({ used: 10, dueOn: "2026-03-16" });
  });
});

describe("a pause longer than told in writing", () => {
  const plan = limited(10, { pauses: [EXPERTS] });
  const told = aClockEvent("p", "2026-03-04", { change: "pause", reason: "专家评审", amount: 5, unit: "workday" });
  const resumed = (day: string) => [told, aClockEvent("r", day, { change: "resume" })];

  test.each([
    ["2026-03-10", []],
    ["2026-03-11", []],
    ["2026-03-12", ["LONG_REVIEW"]],
  ])("resumed on %s", (day, codes) => {
    const found = limitFindings(plan, aCourse(["s1 2026-03-02"], { events: resumed(day) }), on("2026-03-13"));

    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  test("is told while it lasts, with its basis, and keeps its id when it ends", () => {
    const lasting = limitFindings(plan, aCourse(["s1 2026-03-02"], { events: [told] }), on("2026-03-12"))[0];
    const ended = limitFindings(
      plan,
      aCourse(["s1 2026-03-02"], { events: resumed("2026-03-16") }),
      on("2026-03-16"),
    )[0];

    expect(lasting).toMatchObject({
      code: "LONG_REVIEW",
      category: "LONG_REVIEW",
      level: "yellow",
      step: "s2",
      limit: "review",
      basis: [{ law: "行政许可法", article: "45" }],
      events: ["p"],
      at: "2026-03-12T00:00:00+08:00",
    });
    expect(lasting?.message.zh).toBe(
      "“专家评审”中止时间超过书面告知的5个工作日：应于2026年3月11日前结束，至今未恢复办理",
    );
    expect(ended?.id).toBe(lasting?.id);
    expect(ended?.message.zh).toContain("于2026年3月16日才恢复办理");
  });
});

function pause(day: string, reason = "专家评审", id = "p") {
  return aClockEvent(id, day, { change: "pause", reason });
}

function resume(day: string) {
  return aClockEvent("r", day, { change: "resume" });
}
