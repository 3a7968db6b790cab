import { describe, expect, test } from "vitest";

import { createCalendar } from "../../../engine/core/calendar/calendar.ts";
import type { PowerMap, Step, StepEvidence } from "../../../engine/core/map/power-map.ts";
import type { EvidenceRecord, Grade } from "../../../engine/core/model/formats.generated.ts";
import { evidenceOf } from "../../../engine/core/supervision/evidence.ts";
import { aCourse, at, on } from "../../support/a-course.ts";
import { aMap, aStep } from "../../support/a-map.ts";
import { calendarYears } from "../../support/calendar-years.ts";
import { DUTIES } from "../../support/supervision-settings.ts";

const MINUTES: StepEvidence = {
  id: "minutes",
  kind: "minutes",
  text: { zh: "会议记录", en: "Minutes" },
  due: { amount: 5, unit: "workday" },
};

/** A map on which `s1` asks for minutes within 5 working days. */
function mapWith(parts: Partial<Step> = {}): PowerMap {
  const steps = [aStep("s1", { evidence: [MINUTES], title: { zh: "审查", en: "Review" }, ...parts }), aStep("s2")];
  const nodes = steps.map(({ id, title }) => ({ id, title, type: "UserTask" }));
  return { ...aMap(steps), nodes };
}

const INTERNAL = { controlPoint: { kind: "control" as const, internal: true, grade: "A" as const } };
const ASKED = mapWith();

/** The state of the one piece of evidence, and what is found, when `s1` was done on 2 March 2026 and this was sent with it. */
function told(map: PowerMap, records: readonly EvidenceRecord[], now: string, moves = ["s1 2026-03-02"]) {
  const { evidence, findings } = evidenceOf(map, [], aCourse(moves, { evidence: { e1: records } }), on(now));
  return { states: evidence.map(({ state }) => state), codes: findings.map(({ code }) => code) };
}

describe("evidence due 5 working days after its step", () => {
  test.each([
    ["2026-03-02", "due", []],
    ["2026-03-09", "due", []],
    ["2026-03-10", "missing", ["EVIDENCE_MISSING"]],
  ])("not shown by %s it is %s", (now, state, codes) => {
    expect(told(ASKED, [], now)).toEqual({ states: [state], codes });
  });

  test.each([
    ["2026-03-09", "onTime", []],
    ["2026-03-10", "late", ["EVIDENCE_LATE"]],
  ])("sent with a later event on %s it is %s", (day, state, codes) => {
    const course = aCourse(["s1 2026-03-02", `s2 ${day}`], { evidence: { e2: [{ kind: "minutes", for: "minutes" }] } });
    const { evidence, findings } = evidenceOf(ASKED, [], course, on("2026-03-31"));

    expect(evidence).toMatchObject([{ evidence: "minutes", step: "s1", state, dueOn: "2026-03-09", shownAt: at(day) }]);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  test("before its step nothing is owed", () => {
    expect(told(ASKED, [], "2026-03-31", ["s2 2026-03-02"])).toEqual({ states: [], codes: [] });
  });

  test("the findings tell the days, and keep their id", () => {
    const missing = evidenceOf(ASKED, [], aCourse(["s1 2026-03-02"]), on("2026-03-10")).findings[0];
    const late = aCourse(["s1 2026-03-02", "s2 2026-03-11"], {
      evidence: { e2: [{ kind: "minutes", for: "minutes" }] },
    });

    expect(missing).toMatchObject({
      id: "EVIDENCE_MISSING s1 minutes e1",
      category: "RULE_NOT_APPLIED",
      grade: "C",
      step: "s1",
      events: ["e1"],
      at: "2026-03-10T00:00:00+08:00",
      message: {
        zh: "“审查”环节的“会议记录”（会议纪要）缺失：应于2026年3月9日前提交，至今未提交",
        en: "“Minutes” (minutes) of the step “Review” is missing: it was to be handed in by 2026-03-09",
      },
    });
    expect(evidenceOf(ASKED, [], late, on("2026-03-31")).findings).toMatchObject([
      {
        id: "EVIDENCE_LATE s1 minutes e1",
        events: ["e1", "e2"],
        at: at("2026-03-11"),
        message: { zh: "“审查”环节的“会议记录”（会议纪要）逾期：应于2026年3月9日前提交，实际于2026年3月11日提交" },
      },
    ]);
  });

  test("counted in calendar days, its last day moves to a working day", () => {
    const map = mapWith({ evidence: [{ ...MINUTES, due: { amount: 5, unit: "calendarDay" } }] });

    expect(told(map, [], "2026-03-09")).toEqual({ states: ["due"], codes: [] });
    expect(told(map, [], "2026-03-10").states).toEqual(["missing"]);
  });
});

describe("the evidence of an internal-control point", () => {
  const map = mapWith(INTERNAL);

  test.each([
    [{ publishedAt: "2026-03-09T23:59:59+08:00" }, "onTime", []],
    [{ publishedAt: "2026-03-10T00:00:00+08:00" }, "late", ["EVIDENCE_LATE"]],
    [{}, "missing", ["EVIDENCE_MISSING"]],
    [{ publishedAt: "2026-04-01T09:00:00+08:00" }, "missing", ["EVIDENCE_MISSING"]],
  ] as const)("counts when it is published (M087): %j on 31 March is %s", (published, state, codes) => {
    expect(told(map, [{ kind: "minutes", ...published }], "2026-03-31")).toEqual({ states: [state], codes });
  });

  test("is graded as its point, and rests on M087", () => {
    expect(evidenceOf(map, [], aCourse(["s1 2026-03-02"]), on("2026-03-31")).findings).toMatchObject([
      { grade: "A", controlPoint: { internal: true }, basis: [{ mechanism: "M087" }] },
    ]);
    expect(evidenceOf(map, [], aCourse(["s1 2026-03-02"]), on("2026-03-31")).findings[0]?.message.zh).toContain(
      "前公布",
    );
  });

  test("elsewhere it counts when it is made", () => {
    expect(told(ASKED, [{ kind: "minutes", publishedAt: "2026-03-20T09:00:00+08:00" }], "2026-03-31").states).toEqual([
      "onTime",
    ]);
  });
});

describe("evidence without a last day", () => {
  const map = mapWith({ evidence: [{ ...MINUTES, due: undefined }] });

  test("is missing only when the case is complete without it", () => {
    const running = evidenceOf(map, [], aCourse(["s1 2026-03-02"]), on("2026-12-31"));
    const complete = evidenceOf(
      map,
      [],
      aCourse(["s1 2026-03-02"], { completeAt: at("2026-03-05") }),
      on("2026-12-31"),
    );

    expect(running).toMatchObject({ evidence: [{ state: "due" }], findings: [] });
    expect(complete).toMatchObject({
      evidence: [{ state: "missing" }],
      findings: [
        {
          code: "EVIDENCE_MISSING",
          at: at("2026-03-05"),
          message: { zh: expect.stringContaining("案件已办结，仍未提交") },
        },
      ],
    });
  });

  test("is on time whenever it is shown", () => {
    expect(told(map, [{ kind: "minutes", uri: "https://intranet/1" }], "2026-12-31").states).toEqual(["onTime"]);
  });
});

describe("which evidence fulfils what", () => {
  const two = mapWith({ evidence: [MINUTES, { ...MINUTES, id: "second" }] });

  test("one piece fulfils one thing, the first of its kind", () => {
    expect(told(two, [{ kind: "minutes" }], "2026-03-31").states).toEqual(["onTime", "missing"]);
  });

  test("what names it is taken for it, whatever its kind", () => {
    expect(told(two, [{ kind: "document", for: "second" }], "2026-03-31").states).toEqual(["missing", "onTime"]);
  });

  test("what names it is taken before what is merely of its kind", () => {
    expect(told(two, [{ kind: "minutes" }, { kind: "minutes", for: "minutes" }], "2026-03-31").states).toEqual([
      "onTime",
      "onTime",
    ]);
  });

  test("what is sent the second time that a step is done is for that time", () => {
    const course = aCourse(["s1 2026-03-02", "s1 2026-03-16"], { evidence: { e2: [{ kind: "minutes" }] } });

    expect(evidenceOf(ASKED, [], course, on("2026-03-31")).evidence.map(({ state }) => state)).toEqual([
      "missing",
      "onTime",
    ]);
  });

  test.each<EvidenceRecord>([{ kind: "photo" }, { kind: "minutes", for: "other" }])(
    "%j fulfils nothing here",
    (record) => {
      expect(told(ASKED, [record], "2026-03-31").states).toEqual(["missing"]);
    },
  );

  test("what is of its kind at another step fulfils nothing here", () => {
    const course = aCourse(["s1 2026-03-02", "s2 2026-03-03"], { evidence: { e2: [{ kind: "minutes" }] } });

    expect(evidenceOf(ASKED, [], course, on("2026-03-31")).evidence.map(({ state }) => state)).toEqual(["missing"]);
  });

  test("a step done twice as drawn owes it twice, repeated out of place once", () => {
    const twice = { evidence: { e1: [{ kind: "minutes" as const }] } };

    expect(
      evidenceOf(ASKED, [], aCourse(["s1 2026-03-02", "s1 2026-03-16"], twice), on("2026-03-31")).findings.map(
        ({ id }) => id,
      ),
    ).toEqual(["EVIDENCE_MISSING s1 minutes e2"]);
    expect(
      evidenceOf(ASKED, [], aCourse(["s1 2026-03-02", "+s1 2026-03-16"], twice), on("2026-03-31")).findings,
    ).toEqual([]);
    expect(evidenceOf(ASKED, [], aCourse(["-s1", "+s1 2026-03-02"]), on("2026-03-31")).findings).toHaveLength(1);
    const never = aCourse(["-s1", "+s1 2026-03-02", "+s1 2026-03-03"]);
    expect(evidenceOf(ASKED, [], never, on("2026-03-31")).findings).toHaveLength(1);
  });
});

describe("the duties of a grade, counted from the first step", () => {
  const empty = mapWith({ evidence: [] });
  const states = (grade: Grade, now: string, records: readonly EvidenceRecord[] = [], moves = ["s1 2026-03-06"]) =>
    evidenceOf(empty, of(grade), aCourse(moves, { evidence: { e1: records } }), on(now)).evidence.map(
      ({ evidence, state, dueOn }) => [evidence, state, dueOn],
    );

  test("of grade A: minutes of the office meeting, self-control form and visibility, all published", () => {
    expect(states("A", "2026-03-06")).toEqual([
      ["office-meeting-minutes", "due", "2026-03-12"],
      ["self-control-form", "due", "2026-03-06"],
      ["starting-point-visibility", "due", "2026-03-06"],
    ]);
    expect(states("A", "2026-03-07").map(([, state]) => state)).toEqual(["due", "missing", "missing"]);
    expect(states("A", "2026-03-13").map(([, state]) => state)).toEqual(["missing", "missing", "missing"]);
  });

  test("of grade A: made is not enough, and a day late is late", () => {
    const made: EvidenceRecord[] = [
      { kind: "form", for: "self-control-form" },
      { kind: "notice", publishedAt: at("2026-03-06") },
      { kind: "minutes", for: "office-meeting-minutes", publishedAt: at("2026-03-13") },
    ];

    expect(states("A", "2026-03-31", made).map(([, state]) => state)).toEqual(["late", "missing", "onTime"]);
  });

  test("of grade B: sign-off by the head of office and the published status", () => {
    expect(states("B", "2026-03-09", [{ kind: "form" }])).toEqual([
      ["office-head-sign-off", "onTime", "2026-03-09"],
      ["status-published-b", "due", "2026-03-09"],
    ]);
    expect(states("B", "2026-03-10", [{ kind: "form" }]).map(([, state]) => state)).toEqual(["onTime", "missing"]);
  });

  test("of grade C: the self-check of the post-holder and the published status", () => {
    expect(states("C", "2026-03-10").map(([duty, state]) => `${duty} ${state}`)).toEqual([
      "self-check missing",
      "status-published-c missing",
    ]);
  });

  test("before the first step nothing is due, and evidence may already be there", () => {
    expect(evidenceOf(empty, of("C"), aCourse([], { openedAt: at("2026-03-02") }), on("2026-03-31"))).toMatchObject({
      evidence: [{ state: "notDue" }, { state: "notDue" }],
      findings: [],
    });
  });

  test("evidence that a step asks for is the step's first", () => {
    const asked = mapWith({ evidence: [{ ...MINUTES, kind: "form", id: "form" }] });
    const course = aCourse(["s1 2026-03-06"], { evidence: { e1: [{ kind: "form" }] } });

    expect(
      evidenceOf(asked, of("B"), course, on("2026-03-31")).evidence.map(
        ({ evidence, state }) => `${evidence} ${state}`,
      ),
    ).toEqual(["form onTime", "office-head-sign-off missing", "status-published-b missing"]);
  });

  test("their findings carry the grade and the basis of the duty", () => {
    expect(evidenceOf(empty, of("A"), aCourse(["s1 2026-03-06"]), on("2026-03-07")).findings).toMatchObject([
      {
        id: "EVIDENCE_MISSING  self-control-form e1",
        grade: "A",
        basis: [{ mechanism: "M090" }, { mechanism: "M091" }],
        message: { zh: "“即时填写A级风险权力自控表并公示”（表单）缺失：应于2026年3月6日前公布，至今未公布" },
      },
      { id: "EVIDENCE_MISSING  starting-point-visibility e1" },
    ]);
  });
});

test("where the calendar of a year is missing the last day is undecided, and nothing is found", () => {
  const calendar = createCalendar(calendarYears());

  expect(evidenceOf(ASKED, [], aCourse(["s1 2026-12-28"]), on("2027-02-01", { calendar }))).toMatchObject({
    evidence: [{ state: "due" }],
    findings: [],
    undecided: [{ code: "CALENDAR_YEAR_MISSING", step: "s1", event: "e1" }],
  });
});

function of(grade: Grade) {
  return DUTIES.filter((duty) => duty.grade === grade).toSorted((first, second) => (first.name < second.name ? -1 : 1));
}
