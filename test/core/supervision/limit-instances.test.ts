import { describe, expect, test } from "vitest";

import { planLimits } from "../../../engine/core/supervision/limit-plan.ts";
import { aClockEvent, aCourse, at, on } from "../../support/a-course.ts";
import { aCommitment, aFlow, aTimeLimit } from "../../support/a-flow.ts";
import { EXPERTS, firstLimit, limited, limitsWithoutIdle } from "../../support/limits-of-cases.ts";

describe("loops", () => {
  const limit = aTimeLimit(5, { id: "review", startEvent: "s1", endEvent: "s2" });
  const plan = planLimits(aFlow(["s1 > s2 > g > s3", "g > s1"], { s2: [limit] }));

  test("a limit starts anew each time its start is passed again, with findings of their own", () => {
    const course = aCourse([
      "s1 2026-03-02",
      "s2 2026-03-10",
      "~g",
      "s1 2026-03-11",
      "s2 2026-03-30",
      "~g",
      "s1 2026-03-31",
    ]);
    const { limits, findings } = limitsWithoutIdle(plan, course, on("2026-03-31"));

    expect(limits.map(({ state, startedAt, used }) => [state, startedAt?.slice(0, 10), used])).toEqual([
      ["broken", "2026-03-02", 6],
      ["broken", "2026-03-11", 13],
      ["running", "2026-03-31", 0],
    ]);
    expect(findings.map(({ id }) => id)).toEqual(["OVERDUE s2 review e1", "OVERDUE s2 review e3"]);
  });

  test("a start passed anew ends the time before it, which stays told when it was passed by then", () => {
    const loop = planLimits(aFlow(["s1 > g > s2", "g > s1"], { s2: [limit] }));
    const kept = limitsWithoutIdle(
      loop,
      aCourse(["s1 2026-03-02", "~g", "s1 2026-03-09", "~g", "s2 2026-03-10"]),
      on("2026-03-31"),
    );
    const late = limitsWithoutIdle(
      loop,
      aCourse(["s1 2026-03-02", "~g", "s1 2026-03-10", "~g", "s2 2026-03-11"]),
      on("2026-03-31"),
    );

    expect(kept.limits.map(({ state }) => state)).toEqual(["kept"]);
    expect(late.limits.map(({ state }) => state)).toEqual(["broken", "kept"]);
    expect(late.findings.map(({ id }) => id)).toEqual(["OVERDUE s2 review e1"]);
  });

  test("repeating the start out of place buys no time, and done out of place it starts where nothing else did", () => {
    const repeated = aCourse(["s1 2026-03-02", "+s1 2026-03-09", "s2 2026-03-10"]);
    const moved = aCourse(["-s1", "+s1 2026-03-02", "s2 2026-03-10"]);

    expect(limitsWithoutIdle(plan, repeated, on("2026-03-31")).limits[0]).toMatchObject({ state: "broken", used: 6 });
    expect(limitsWithoutIdle(plan, moved, on("2026-03-31")).limits[0]).toMatchObject({ state: "broken", used: 6 });
    const after = aCourse(["s1 2026-03-02", "s2 2026-03-03", "+s1 2026-03-04"]);
    expect(limitsWithoutIdle(plan, after, on("2026-03-31")).limits.map(({ state }) => state)).toEqual(["kept"]);
  });

  test("what is done out of place lets no limit lapse", () => {
    const course = aCourse(["+s1 2026-03-02", "+s3 2026-03-03"]);

    expect(firstLimit(limited(5), course, on("2026-03-10"))).toMatchObject({ state: "broken", used: 6 });
  });
});

describe("a limit whose end is on a way that the case does not take", () => {
  const limit = aTimeLimit(5, { id: "notice", startEvent: "s1", endEvent: "s2" });
  const plan = planLimits(aFlow(["s1 > g > s2 > s4", "g > s3 > s4"], { s2: [limit] }));

  test("runs until that is sure, and has then lapsed", () => {
    const open = aCourse(["s1 2026-03-02"]);
    const decided = aCourse(["s1 2026-03-02", "~g", "s3 2026-03-20"]);

    expect(firstLimit(plan, open, on("2026-03-10")).findings).toEqual(["OVERDUE"]);
    expect(limitsWithoutIdle(plan, decided, on("2026-03-20")).findings).toEqual([]);
    expect(limitsWithoutIdle(plan, decided, on("2026-03-20")).limits.map(({ state }) => state)).toEqual(["notStarted"]);
  });

  test("stays while a parallel branch has still to reach it", () => {
    const both = aFlow(["s1 > g > s2 > j > s4", "g > s3 > j"], { s2: [limit] });
    const parallel = planLimits({
      ...both,
      nodes: both.nodes.map((node) => (/^[gj]$/.test(node.id) ? { ...node, type: "ParallelGateway" } : node)),
    });

    expect(firstLimit(parallel, aCourse(["s1 2026-03-02", "~g", "s3 2026-03-04"]), on("2026-03-10")).state).toBe(
      "broken",
    );
    expect(
      firstLimit(parallel, aCourse(["s1 2026-03-02", "~g", "s3 2026-03-04", "s2 2026-03-05"]), on("2026-03-10")).state,
    ).toBe("kept");
  });

  test("skipped, it is told when it had been passed by then", () => {
    expect(skipped("2026-03-09").findings).toEqual([]);
    expect(skipped("2026-03-10")).toMatchObject({
      limits: [{ state: "broken", used: 6 }],
      findings: [{ code: "OVERDUE", id: "OVERDUE s2 review e1" }],
    });
  });

  test("done out of order before the limit began, it is not waited for a second time", () => {
    const early = ["+s2 2026-03-02", "s1 2026-03-02", "-s2", "s3 2026-03-30"] as const;

    expect(limitsWithoutIdle(limited(5), aCourse(early), on("2026-03-31")).findings).toEqual([]);
    expect(limitsWithoutIdle(limited(5), aCourse(early.slice(1)), on("2026-03-31")).findings).toHaveLength(1);
  });

  test("a case closed before its end is judged up to the closing", () => {
    expect(closed("2026-03-09")).toMatchObject({ limits: [], findings: [] });
    expect(closed("2026-03-10")).toMatchObject({
      limits: [{ state: "broken", used: 6 }],
      findings: [{ code: "OVERDUE" }],
    });
  });

  test("a case closed before its end is judged up to the closing too where the map would have gone on", () => {
    const skipping = ["s1 2026-03-02", "-s2", "-s3"] as const;
    const closedOn = (day: string) =>
      limitsWithoutIdle(limited(5), aCourse(skipping, { completeAt: at(day) }), on("2026-12-31")).findings;

    expect(closedOn("2026-03-09")).toEqual([]);
    expect(closedOn("2026-03-10")).toMatchObject([{ code: "OVERDUE", id: "OVERDUE s2 review e1" }]);
  });
});

describe("what starts and ends a limit", () => {
  test("an element passed silently has the instant of the event before it", () => {
    const limit = aTimeLimit(5, { id: "l", startEvent: "accepted", endEvent: "s2" });
    const plan = planLimits(aFlow(["s1 > accepted > s2"], { s2: [limit] }));

    expect(
      limitsWithoutIdle(plan, aCourse(["s1 2026-03-02", "~accepted", "s2 2026-03-10"]), on("2026-03-31")).findings,
    ).toMatchObject([{ code: "OVERDUE", id: "OVERDUE s2 l e1" }]);
  });

  test("before the first event that is the opening of the case", () => {
    const limit = aTimeLimit(5, { id: "l", startEvent: "start", endEvent: "s1" });
    const plan = planLimits(aFlow(["start > s1"], { s1: [limit] }));
    const course = aCourse(["~start", "s1 2026-03-10"], { openedAt: at("2026-03-02") });

    expect(limitsWithoutIdle(plan, course, on("2026-03-31"))).toMatchObject({
      limits: [{ startedAt: at("2026-03-02"), used: 6, state: "broken" }],
      findings: [{ id: "OVERDUE s1 l", events: ["e1"] }],
    });
  });

  test.each([{}, { startEvent: "s2", endEvent: "s2" }])(
    "the limit of a step itself runs from when it was begun, else from when the case came to it: %j",
    (points) => {
      const plan = planLimits(aFlow(["s1 > s2 > s3"], { s2: [aTimeLimit(5, points)] }));
      const begun = [{ step: "s2", at: at("2026-03-05"), event: "b" }];

      expect(firstLimit(plan, aCourse(["s1 2026-03-02", "s2 2026-03-10"]), on("2026-03-31"))).toMatchObject({
        used: 6,
        state: "broken",
      });
      expect(firstLimit(plan, aCourse(["s1 2026-03-02", "s2 2026-03-10"], { begun }), on("2026-03-31"))).toMatchObject({
        used: 3,
        state: "kept",
      });
      expect(firstLimit(plan, aCourse(["s1 2026-03-02"]), on("2026-03-10"))).toMatchObject({
        used: 6,
        state: "broken",
      });
      expect(firstLimit(plan, aCourse(["s1 2026-03-02"], { begun }), on("2026-03-10"))).toMatchObject({
        used: 3,
        state: "running",
      });
    },
  );

  test("a case has come to a step behind gateways that only merge, in a circle of them to none", () => {
    const limits = { s2: [aTimeLimit(5)] };
    const merged = planLimits(aFlow(["s1 > m > n > s2", "s3 > m"], limits));
    const chosen = planLimits(aFlow(["s1 > m > n > s2", "n > s3"], limits));
    const circle = planLimits(aFlow(["s1 > m > n > m", "s3 > s2"], limits));
    const stateOn = (plan: typeof merged) => firstLimit(plan, aCourse(["s1 2026-03-02"]), on("2026-03-10")).state;

    expect(stateOn(merged)).toBe("broken");
    expect(stateOn(chosen)).toBe("notStarted");
    expect(stateOn(circle)).toBe("notStarted");
  });

  test("a begin that comes after the end is none of that end", () => {
    const plan = planLimits(aFlow(["s1 > s2 > s3"], { s2: [aTimeLimit(5)] }));
    const begun = [{ step: "s2", at: at("2026-03-12"), event: "b" }];
    const course = aCourse(["s1 2026-03-02", "s2 2026-03-10"], { begun, completeAt: at("2026-03-12") });

    expect(firstLimit(plan, course, on("2026-03-31"))).toMatchObject({ state: "broken", used: 6 });
  });

  test("a step that was begun and done is not begun any more", () => {
    const plan = planLimits(aFlow(["s1 > s2 > s3"], { s2: [aTimeLimit(5)] }));
    const begun = [{ step: "s2", at: at("2026-03-05"), event: "b" }];
    const done = limitsWithoutIdle(plan, aCourse(["s1 2026-03-02", "s2 2026-03-10"], { begun }), on("2026-03-31"));
    const again = limitsWithoutIdle(plan, aCourse(["s1 2026-03-02", "s2 2026-03-04"], { begun }), on("2026-03-06"));

    expect(done.limits.map(({ state }) => state)).toEqual(["kept"]);
    expect(again.limits.map(({ state }) => state)).toEqual(["kept", "running"]);
  });

  test("of a running case a limit that has not started is told as such", () => {
    expect(limitsWithoutIdle(limited(5), aCourse([]), on("2026-03-10"))).toMatchObject({
      limits: [{ limit: "review", state: "notStarted", pauses: [] }],
      findings: [],
      undecided: [],
    });
  });
});

describe("what the power promises", () => {
  const flow = aFlow(["s1 > s2 > s3"], {
    s2: [
      aTimeLimit(5, {
        id: "review",
        startEvent: "s1",
        endEvent: "s2",
        law: "招标投标法",
        article: "24",
        pauses: [EXPERTS],
      }),
    ],
  });
  const title = { zh: "作出决定", en: "Decision" };

  test("for the whole run is counted from the opening to the end of the case, and its red card is shown at once", () => {
    const plan = planLimits(flow, { timeLimits: [aCommitment(10, { title })], baselineGrade: "A" });
    const told = limitsWithoutIdle(plan, aCourse(["s1 2026-03-02", "s2 2026-03-03"]), on("2026-03-17"));

    expect(told.limits[1]).toMatchObject({
      limit: "commitment-1",
      scope: "total",
      state: "broken",
      level: "red",
      used: 11,
    });
    expect(told.findings).toMatchObject([{ grade: "A", level: "red", id: "OVERDUE  commitment-1 e1" }]);
    expect(told.findings[0]?.message.zh).toMatch(/^“作出决定”超过承诺时限：/);
    const ended = aCourse(["s1 2026-03-02", "s2 2026-03-03", "s3 2026-03-16"], { completeAt: at("2026-03-16") });
    expect(limitsWithoutIdle(plan, ended, on("2026-12-31")).limits[1]).toMatchObject({ state: "kept", used: 10 });
  });

  test("where a step says the same, both are one limit, with the pauses of the map", () => {
    const plan = planLimits(flow, { timeLimits: [aCommitment(5, { title })], baselineGrade: "A" });
    const events = [
      aClockEvent("p", "2026-03-04", { change: "pause", reason: "专家评审" }),
      aClockEvent("r", "2026-03-05", { change: "resume" }),
    ];
    const told = limitsWithoutIdle(plan, aCourse(["s1 2026-03-02"], { events }), on("2026-03-11"));

    expect(told.limits).toMatchObject([
      {
        limit: "review",
        scope: "total",
        title: { zh: "“作出决定”" },
        state: "broken",
        level: "red",
        dueOn: "2026-03-10",
      },
    ]);
    expect(told.findings).toHaveLength(1);
  });

  test("for no part of the map that anybody can name stays undecided", () => {
    const nowhere = { title, start: { zh: "收到报告", en: "Report" }, end: { zh: "公示", en: "Notice" } };
    const plan = planLimits(flow, { timeLimits: [aCommitment(7, nowhere)], baselineGrade: "A" });

    expect(limitsWithoutIdle(plan, aCourse(["s1 2026-03-02"]), on("2026-03-02")).undecided).toMatchObject([
      { code: "LIMIT_UNPLACED", message: { zh: "时限“作出决定”的起点、终点在流程图上找不到，无法计算" } },
    ]);
  });

  test("a limit of the map that names an element which is not there stays undecided too", () => {
    const plan = limited(5, { endEvent: "nowhere" });

    expect(limitsWithoutIdle(plan, aCourse(["s1 2026-03-02"]), on("2026-03-31"))).toMatchObject({
      limits: [],
      undecided: [{ code: "LIMIT_UNPLACED", step: "s2" }],
    });
  });
});

function skipped(day: string) {
  return limitsWithoutIdle(limited(5), aCourse(["s1 2026-03-02", "-s2", `s3 ${day}`]), on("2026-03-31"));
}

function closed(day: string) {
  return limitsWithoutIdle(limited(5), aCourse(["s1 2026-03-02"], { completeAt: at(day) }), on("2026-12-31"));
}
