import { describe, expect, test } from "vitest";

import type { CaseEvent } from "../../../engine/core/model/formats.generated.ts";
import { superviseCase } from "../../../engine/core/supervision/supervise-case.ts";
import { eventsOf, supervisedPower, type Act } from "../../support/a-supervised-power.ts";
import { shortly } from "../../support/a-supervision.ts";

/** What the duties of grade B ask of every case from its first step. */
const DUTIES_OF_B = ["form:office-head-sign-off", "notice:status-published-b!"] as const;

describe("a housing fund withdrawal", async () => {
  const { plan, facts } = await supervisedPower(
    "housing-fund-withdrawal",
    "a-house-purchase-decided-on-day-two-is-clear",
  );
  const acts: readonly Act[] = [
    ["单位出具证明", "03-02 09:00", "gao@所在单位", ["certificate:Evidence_S1_1", ...DUTIES_OF_B]],
    ["受理登记（网上）", "03-02 10:00", "li@受理岗"],
    ["Task_CheckProperty", "03-02 10:05", "system@联网核查系统"],
    ["Task_CheckSocial", "03-02 10:06", "system@联网核查系统"],
    ["Task_CheckLoan", "03-02 10:07", "system@联网核查系统"],
    ["联网核查", "03-03 10:00", "wang@审核岗", ["document:Evidence_S3_1!"]],
    ["额度计算", "03-03 11:00", "wang@审核岗", ["form:Evidence_S4_1!"]],
    ["审批", "03-04 10:00", "zhao@审批岗", ["form:Evidence_S5_1!"]],
    ["划付", "03-04 15:00", "bank@受委托银行", ["certificate:Evidence_S6_1!"]],
    ["事后稽核", "03-06 10:00", "sun@稽核岗", ["document:Evidence_S7_1"]],
  ];
  const closedAt = "2026-03-06T10:00:00+08:00";
  const supervise = (events: readonly CaseEvent[], given = facts) =>
    superviseCase(plan, { events, facts: given, closedAt }, "2026-03-20T09:00:00+08:00");

  test("that ran as drawn, in time, in different hands and with its evidence, shows nothing wrong", () => {
    const report = supervise(eventsOf(acts));

    expect(report.findings).toEqual([]);
    expect(report.conformance).toMatchObject({ cost: 0, fitness: 1 });
    expect(new Set(report.judgments.map(({ verdict }) => verdict))).toEqual(new Set(["clear"]));
    expect(report.evidence.map(({ state }) => state)).toEqual(report.evidence.map(() => "onTime"));
    expect(report.undecided).toEqual([]);
  });

  test("with several faults shows each, gravest first", () => {
    const faulty = eventsOf(acts)
      .filter(({ activity }) => activity !== "额度计算")
      .map((event) => (event.activity === "审批" ? { ...event, person: "li", at: "2026-03-09T10:00:00+08:00" } : event))
      .map((event) => (event.activity === "划付" ? { ...event, at: "2026-03-09T15:00:00+08:00" } : event))
      .map((event) => (event.activity === "事后稽核" ? { ...event, at: "2026-03-11T15:00:00+08:00" } : event));
    const added = { id: "x", activity: "请示领导", at: "2026-03-05T10:00:00+08:00", person: "li", post: "受理岗" };
    const report = supervise([...faulty, added], { ...facts, intakeUser: "li", approverUser: "li", proofForged: true });

    // The promise is passed in calendar days and in working days. A grade-A rule fired, so the case now owes the meeting, the form and the visibility of grade A.
    expect(shortly(report)).toEqual([
      "EVIDENCE_MISSING A - [e1]",
      "EVIDENCE_MISSING A - [e1]",
      "RULE_FIRED A S3 [e6]",
      "OVERDUE A S5 [e2 e8]",
      "OVERDUE A S5 [e2 e8]",
      "EVIDENCE_MISSING A - [e1]",
      "NOT_SEPARATED A S5 [e2 e8]",
      "NOT_SEPARATED A S5 [e2 e8]",
      "SKIPPED_STEP A S4 [e8]",
      "ADDED_STEP B - [x]",
      "RULE_FIRED B S5 [e8]",
    ]);
    expect(report.state).toBe("complete");
  });

  test("comes out the same however its events arrive", () => {
    const events = eventsOf(acts).filter(({ id }) => id !== "e4");
    const told = JSON.stringify(supervise(events));

    for (const arrived of [events.toReversed(), [...events.slice(5), ...events.slice(0, 5)]])
      expect(JSON.stringify(supervise(arrived))).toBe(told);
  });

  test("without its facts is not clean: every rule at its points is undecided", () => {
    const { findings, undecided, judgments } = supervise(eventsOf(acts), {});

    expect(findings).toEqual([]);
    expect(new Set(judgments.map(({ verdict }) => verdict))).toEqual(new Set(["incomplete"]));
    expect(undecided.filter(({ code }) => code === "FACTS_MISSING").map(({ step }) => step)).toEqual([
      "S1",
      "S2",
      "S3",
      "S4",
      "S5",
      "S6",
    ]);
  });
});

describe("a licence for medical equipment", async () => {
  const { plan, facts } = await supervisedPower(
    "medical-equipment-licence",
    "a-class-yi-device-licensed-by-the-province-is-lawful",
  );
  const acts: readonly Act[] = [
    ["受理", "03-02 09:00", "chen@服务窗口", DUTIES_OF_B],
    ["核对规划额度", "03-03 10:00", "lin@主管处室", ["document:Evidence_S2_1!"]],
    ["Task_TellReviewTime", "03-03 11:00", "lin@主管处室"],
    ["Task_DrawExperts", "03-04 09:00", "lin@主管处室"],
    ["现场核查", "03-05 10:00", "he@主管处室", ["form:Evidence_S4_1!", "photo:Evidence_S4_2!"]],
    ["评审", "03-06 10:00", "wu@专家组", ["form:Evidence_S3_1!", "document:Evidence_S3_2!"]],
    ["厅领导决定", "03-10 11:00", "guo@厅领导", ["document:Evidence_S5_1!"]],
    ["送达", "03-12 10:00", "chen@服务窗口", ["certificate:Evidence_S6_1!", "notice:Evidence_S6_2!"]],
  ];
  const supervise = (events: readonly CaseEvent[], closedAt = events.at(-1)?.at ?? "") =>
    superviseCase(plan, { events, facts, closedAt }, "2026-06-01T09:00:00+08:00");

  test("that ran as drawn shows nothing wrong", () => {
    expect(supervise(eventsOf(acts))).toMatchObject({ state: "complete", findings: [], conformance: { fitness: 1 } });
  });

  test("may end after its delivery, or be urged with a red card that was already due", () => {
    const report = superviseCase(plan, { events: eventsOf(acts), facts }, "2026-03-12T11:00:00+08:00");

    expect(report).toMatchObject({ state: "running", mayEnd: true, findings: [] });
    expect(report.next.map(({ element }) => element)).toContain("Task_RedCard");
  });

  test("shows a review without an on-site check, by whoever drew the experts, and a late delivery", () => {
    const report = supervise(
      eventsOf([
        ...acts.slice(0, 4),
        ["评审", "03-06 10:00", "lin@专家组", ["form:Evidence_S3_1!", "document:Evidence_S3_2!"]],
        ["厅领导决定", "03-10 11:00", "guo@厅领导", ["document:Evidence_S5_1!"]],
        ["送达", "03-30 10:00", "chen@服务窗口", ["certificate:Evidence_S6_1!", "notice:Evidence_S6_2!"]],
      ]),
    );

    expect(shortly(report, "SKIPPED_STEP", "NOT_SEPARATED", "OVERDUE")).toEqual([
      "NOT_SEPARATED A S3 [e2 e5]",
      "NOT_SEPARATED A S3 [e4 e5]",
      "SKIPPED_STEP A S4 [e6]",
      "OVERDUE C S6 [e6 e7]",
    ]);
  });
});

describe("an administrative penalty", async () => {
  const { plan, facts } = await supervisedPower(
    "administrative-penalty",
    "a-fine-inside-the-band-decided-on-day-ninety-is-lawful",
  );
  const acts: readonly Act[] = [
    ["立案", "03-02 09:00", "ma@执法机构", ["form:Evidence_S1_1!"]],
    ["调查取证（两人亮证）", "03-03 10:00", "ma@执法机构", ["recording:Evidence_S2_1!", "document:Evidence_S2_2!"]],
    ["裁量基准匹配", "03-04 10:00", "ma@执法机构", ["form:Evidence_S3_1!"]],
    ["事先告知", "03-05 10:00", "ma@执法机构", ["notice:Evidence_S4_1!", "document:Evidence_S4_2!"]],
    ["法核", "03-09 10:00", "yu@法制审核", ["document:Evidence_S6_1!"]],
    ["处罚决定", "03-11 10:00", "tang@负责人", ["document:Evidence_S8_1!", "certificate:Evidence_S8_2!"]],
    ["Task_Publish", "03-12 10:00", "ma@执法机构"],
    ["缴款", "03-13 10:00", "bank@代收银行", ["certificate:Evidence_S9_1!"]],
  ];
  const deviations = (events: readonly CaseEvent[]): string[] =>
    shortly(
      superviseCase(plan, { events, facts, closedAt: "2026-03-13T10:00:00+08:00" }, "2026-06-01T09:00:00+08:00"),
      "SKIPPED_STEP",
      "OUT_OF_ORDER",
      "ADDED_STEP",
      "REWORK",
      "NOT_SEPARATED",
      "OVERDUE",
    );

  test("that ran as drawn leaves the map nowhere, its duties separated", () => {
    expect(deviations(eventsOf(acts))).toEqual([]);
  });

  test("shows that it was published before it was decided, and that the investigator reviewed the legality", () => {
    const reviewed: Act = ["法核", "03-09 10:00", "ma@法制审核", ["document:Evidence_S6_1!"]];
    const published: Act = ["Task_Publish", "03-10 10:00", "ma@执法机构"];

    expect(
      deviations(eventsOf([...acts.slice(0, 4), reviewed, published, ...acts.slice(5, 6), ...acts.slice(7)])),
    ).toEqual(["NOT_SEPARATED A S6 [e2 e5]", "NOT_SEPARATED A S6 [e1 e5]", "OUT_OF_ORDER C Task_Publish [e6]"]);
  });
});
