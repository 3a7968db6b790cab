import { describe, expect, test } from "vitest";

import type { CaseReport } from "../../../engine/core/model/formats.generated.ts";
import { planOf, shortly, soundMap, supervised } from "../../support/a-supervision.ts";
import { rulePacks } from "../../support/rule-packs.ts";

/** A clean run of a power: its days (of 2026, unless they say otherwise) with what was done on them, and the promises under which it never comes. */
type CleanRun = { readonly days: readonly (readonly [string, string])[]; readonly untouched: readonly string[] };

const RUNS: Readonly<Record<string, CleanRun>> = {
  "administrative-penalty": {
    days: [
      ["03-02", "S1 S2 S3 S4"],
      ["03-05", "Event_HearingRequest Task_HearingNotice"],
      ["03-16", "S5 S6 S8"],
      ["03-18", "Event_Delivered Task_Publish S9"],
    ],
    untouched: [],
  },
  "budget-payment": {
    days: [
      ["03-02", "S1 S2 Task_CheckPlan S3 S4 Event_Signed"],
      ["03-06", "Task_FileContract Event_Delivery S5 Task_CheckRequest Task_VerifyRequest"],
      ["03-20", "S6 S7 Task_Book"],
    ],
    untouched: [],
  },
  "cadre-promotion": {
    days: [
      ["2025-03-03", "S1 S2 Task_Recommend S3 S4 Task_Archive Task_Matters Task_Opinion Task_Petition S5 S6 S7"],
      ["2025-03-10", "Timer_Notice S8"],
      ["2026-03-10", "Timer_Probation Task_Assess"],
    ],
    untouched: [],
  },
  "highway-tendering": {
    days: [
      ["03-02", "S1 S2 S3 S4"],
      ["03-09", "Event_SaleEnd Task_Clarify S5 S6 S7"],
      ["03-24", "Event_BidDeadline S8 Task_OnSiteSupervision S9"],
      ["03-25", "S10"],
      ["03-30", "Event_NoticeOver Event_AwardNotice"],
      ["04-08", "S11"],
    ],
    untouched: [],
  },
  "housing-fund-withdrawal": {
    days: [
      ["03-02", "S1 S2 Task_CheckProperty Task_CheckLoan Task_CheckSocial S3 S4"],
      ["03-04", "S5 S6 S7"],
    ],
    untouched: [],
  },
  "key-project-monitoring": {
    days: [
      ["03-02", "S1 S2 S3 S4 S5 S6 S7 S8 S9"],
      ["03-03", "Task_Acknowledge Task_Rectify"],
      ["03-10", "Task_Recheck"],
    ],
    untouched: [],
  },
  "medical-equipment-licence": {
    days: [
      ["03-02", "S1"],
      ["03-04", "Task_Notice Event_Supplement S1 Event_Accepted S2 Task_TellReviewTime S4 Task_DrawExperts S3"],
      ["03-10", "S5 S6"],
    ],
    untouched: [],
  },
  "networked-land-approval": {
    days: [
      ["03-02", "S1 Task_Notice Event_Supplement S1 S2"],
      ["03-16", "Event_PreNoticeOver S3"],
      ["04-15", "Event_CompensationNoticeOver S4"],
      ["04-20", "S5"],
      ["04-22", "S6"],
      ["04-24", "S7"],
      ["04-27", "S8"],
    ],
    untouched: [],
  },
  "private-college-registration": {
    days: [
      ["03-02", "S1 Event_Accepted S2 S3"],
      ["03-10", "S5 S6"],
    ],
    untouched: ["黄牌预警（已用时限80%）"],
  },
  "special-fund-allocation": {
    days: [
      ["03-02", "S1 S2 S3 S4"],
      ["03-10", "S5 Task_ComparePlan S6 S7 S8 Task_FinalPayment S9"],
    ],
    untouched: [],
  },
};

const packs = await rulePacks();

describe.each(packs)("the promises of $id", async ({ id, mapXml, policy: { power } }) => {
  const { days, untouched } = RUNS[id] ?? { days: [], untouched: [] };
  const plan = planOf(await soundMap(mapXml), { power });
  const titles = power.timeLimits.map(({ title }) => `“${title.zh}”`);
  // Every step is done by a person and a post of its own, so that no duties fall together.
  const events = days.flatMap(([day, steps]) =>
    steps.split(" ").map((step, index) => {
      const time = `09:${String(index).padStart(2, "0")}`;
      return { step, person: step, post: step, at: at(day, time) };
    }),
  );
  const [first = ""] = days[0] ?? [];
  const openedAt = at(first, "08:30");
  const stateOf = (report: CaseReport): (readonly [string, string])[] =>
    titles.map((title) => [title, report.limits.find((limit) => limit.title.zh === title)?.state ?? "not told"]);

  test("each have a state while a case runs", () => {
    const states = stateOf(supervised(plan, { events: events.slice(0, 1), facts: {}, openedAt }, at(first, "18:00")));

    expect(states.filter(([, state]) => !["notStarted", "running", "kept"].includes(state))).toEqual([]);
  });

  test("are kept by a clean run, which leaves nothing undecided", () => {
    const { at: closedAt = openedAt } = events.at(-1) ?? {};
    const report = supervised(plan, { events, facts: {}, openedAt, closedAt }, closedAt);

    expect(report).toMatchObject({ state: "complete", undecided: [], conformance: { cost: 0 } });
    expect(shortly(report, "OVERDUE", "DUE_SOON", "TOO_EARLY")).toEqual([]);
    expect(stateOf(report)).toEqual(
      titles.map((title) => [title, untouched.some((one) => title === `“${one}”`) ? "not told" : "kept"]),
    );
  });
});

test("a college that is not decided when the warning is due has passed a warning, and no promise yet", async () => {
  const pack = packs.find(({ id }) => id === "private-college-registration");
  const plan = planOf(await soundMap(pack?.mapXml ?? ""), pack === undefined ? {} : { power: pack.policy.power });
  const events = ["S1", "Event_Accepted", "S2", "S3"].map((step) => ({ step, at: at("03-02", "09:00") }));
  const on = (day: string) =>
    supervised(plan, { events, facts: {} }, at(day, "09:00"))
      .findings.filter(({ code }) => code === "OVERDUE")
      .map(({ limit, level }) => [limit, level]);

  expect(on("05-12")).toEqual([]);
  expect(on("05-13")).toEqual([["Limit_YellowCard", "yellow"]]);
  expect(on("06-02")).toContainEqual(["Limit_S5_1", "red"]);
});

function at(day: string, time: string): string {
  return `${day.length === 5 ? `2026-${day}` : day}T${time}:00+08:00`;
}
