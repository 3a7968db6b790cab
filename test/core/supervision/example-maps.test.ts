import { describe, expect, test } from "vitest";

import type { PathMove } from "../../../engine/core/model/formats.generated.ts";
import { readMap } from "../../../engine/core/map/read-map.ts";
import { evidenceOf } from "../../../engine/core/supervision/evidence.ts";
import { planLimits, type LimitPlan } from "../../../engine/core/supervision/limit-plan.ts";
import { weakBaseOf } from "../../../engine/core/supervision/weak-base.ts";
import { aClockEvent, aCourse, at, CALENDAR, on } from "../../support/a-course.ts";
import { limitFindings, limitsWithoutIdle } from "../../support/limits-of-cases.ts";
import { rulePacks } from "../../support/rule-packs.ts";
import { DUTIES } from "../../support/supervision-settings.ts";

const packs = await Promise.all(
  (await rulePacks()).map(async ({ id, mapXml, policy }) => {
    const reading = await readMap(mapXml);
    if (!reading.ok) throw new Error(id);
    const { map } = reading;
    return { id, map, power: policy.power, plan: planLimits(map, policy.power) };
  }),
);

function planOf(id: string): LimitPlan {
  const found = packs.find((pack) => pack.id === id);
  if (found === undefined) throw new Error(id);
  return found.plan;
}

const codes = (...given: Parameters<typeof limitFindings>) => limitFindings(...given).map(({ id }) => id);

describe("the ten powers", () => {
  test("every limit on their maps can be counted", () => {
    expect(packs).toHaveLength(10);
    for (const { map, plan } of packs) {
      const drawn = map.steps.flatMap(({ timeLimits }) => timeLimits.map(({ id }) => id));

      expect(plan.limits.map(({ limit }) => limit)).toEqual(expect.arrayContaining(drawn));
      expect(new Set(plan.limits.map(({ limit }) => limit)).size).toBe(plan.limits.length);
      expect(plan.unplaced.filter(({ step }) => step !== undefined)).toEqual([]);
    }
  });

  test("none has a weak base", () => {
    expect(packs.flatMap(({ power, map }) => weakBaseOf(power, map, at("2026-03-02")))).toEqual([]);
  });

  test("a case that does every step on one working day passes no longest limit, and shows nothing of its evidence", () => {
    for (const { map, plan } of packs) {
      const path = map.nodes.map(({ id }, index): PathMove => ({
        kind: "both",
        element: id,
        event: `e${index}`,
        at: at("2026-03-04"),
      }));
      const course = { ...aCourse([]), path, completeAt: at("2026-03-04") };

      expect(
        limitsWithoutIdle(plan, course, on("2026-03-04")).findings.filter(({ code }) => code === "OVERDUE"),
      ).toEqual([]);
      const { evidence } = evidenceOf(map, DUTIES, course, { ...on("2026-12-31"), calendar: CALENDAR });
      expect(evidence.length).toBe(map.steps.flatMap((step) => step.evidence).length + DUTIES.length);
      expect(evidence.filter(({ state }) => state !== "missing")).toEqual([]);
    }
  });
});

const licence = planOf("medical-equipment-licence");
const accepted = ["~Start_Apply", "S1 2026-02-09", "~Event_Accepted"];

describe("a licence for medical equipment", () => {
  test("is decided within 20 working days, over the Spring Festival until 13 March", () => {
    expect(decision("2026-03-13")).toEqual([]);
    expect(decision("2026-03-16")).toEqual(["OVERDUE S5 Limit_Decision e1"]);
  });

  test("the time of the expert review is taken off, that of a meeting of the office is not", () => {
    expect(reviewed("专家评审")).toEqual([]);
    expect(reviewed("处务会议")[0]?.message.zh).toMatch(/“处务会议”不是法定中止事由，未予扣除/);
  });

  test("with the extension of 10 working days it may take 30", () => {
    const events = [
      aClockEvent("x", "2026-03-13", { change: "extend", limit: "Limit_Decision", amount: 10, unit: "workday" }),
    ];

    expect(codes(licence, aCourse([...accepted, "S5 2026-03-27"], { events }), on("2026-03-27"))).toEqual([]);
    expect(codes(licence, aCourse([...accepted, "S5 2026-03-30"], { events }), on("2026-03-30"))).toEqual([
      "OVERDUE S5 Limit_Decision e1",
      "OVERDUE S5 commitment-3 e1",
    ]);
  });

  test("once it is accepted, nobody waits for the notice of what is missing", () => {
    const waiting = aCourse(["~Start_Apply"], { openedAt: at("2026-02-09") });
    const after = aCourse(["~Start_Apply", "S1 2026-02-27", "~Event_Accepted", "S2 2026-02-27"], {
      openedAt: at("2026-02-09"),
    });

    expect(codes(licence, waiting, on("2026-02-24"))).toEqual(["OVERDUE S1 Limit_OneTimeNotice"]);
    expect(codes(licence, after, on("2026-02-27"))).toEqual([]);
  });
});

describe("a tender for a highway", () => {
  test("the candidates are published for 3 days at least, where the end of the notice is no event of its own", () => {
    expect(tender("2026-03-04")).toEqual(["TOO_EARLY S10 Limit_NoticePeriod e1"]);
    expect(tender("2026-03-05")).toEqual([]);
  });
});

describe("a withdrawal from the housing fund", () => {
  test("3 days end on the working day after the holiday", () => {
    const plan = planOf("housing-fund-withdrawal");
    const withdrawal = (day: string) => codes(plan, aCourse(["S2 2026-09-29", `S5 ${day}`]), on(day));

    expect(withdrawal("2026-10-08")).toEqual([]);
    expect(withdrawal("2026-10-09")).toEqual(["OVERDUE S5 Limit_Decision e1"]);
  });
});

function decision(day: string) {
  return codes(licence, aCourse([...accepted, `S5 ${day}`]), on(day));
}

function paused(reason: string) {
  return [
    aClockEvent("p", "2026-03-02", { change: "pause", reason }),
    aClockEvent("r", "2026-03-06", { change: "resume", reason }),
  ];
}

function tender(day: string) {
  return codes(planOf("highway-tendering"), aCourse(["S10 2026-03-02", "~Event_NoticeOver", `S11 ${day}`]), on(day));
}

function reviewed(reason: string) {
  return limitFindings(licence, aCourse([...accepted, "S5 2026-03-19"], { events: paused(reason) }), on("2026-03-19"));
}
