import { describe, expect, test } from "vitest";

import { deviationsOf } from "../../../engine/core/supervision/deviations.ts";
import { did, graded, planOf, shortly, straightMap, supervised, trace, CLOSED } from "../../support/a-supervision.ts";
import { aProcess } from "../../support/process/a-process.ts";

const plan = planOf(await straightMap([graded("S1", "C"), graded("S2", "B"), graded("S3", "A"), { id: "S4" }]));

const closed = (...steps: string[]): string[] => shortly(supervised(plan, trace(steps, { closedAt: CLOSED })));
const running = (...steps: string[]): string[] => shortly(supervised(plan, trace(steps)));

describe("a case that follows the map", () => {
  test("has no finding, and fits", () => {
    const report = supervised(plan, trace(["S1", "S2", "S3", "S4"]));

    expect(report).toMatchObject({ state: "complete", findings: [], undecided: [], next: [] });
    expect(report.conformance).toEqual({ cost: 0, atLeast: 0, optimal: true, fitness: 1 });
    expect(report.closedAt).toBe(report.path.find(({ element }) => element === "S4")?.at);
  });

  test("has no finding while it runs, and knows what comes next", () => {
    const report = supervised(plan, trace(["S1", "S2"]));

    expect(report).toMatchObject({ state: "running", mayEnd: false, findings: [], undecided: [] });
    expect(report.next).toEqual([{ element: "S3", title: { zh: "S3", en: "S3" }, grade: "A" }]);
    expect(report.conformance.fitness).toBe(1);
  });

  test("before its first event everything is ahead", () => {
    const report = supervised(plan, trace([]));

    expect(report).toMatchObject({ state: "running", findings: [], path: [] });
    expect(report.next.map(({ element }) => element)).toEqual(["S1"]);
    expect(report.openedAt).toBeUndefined();
  });
});

describe("a step of the map that was not done", () => {
  test("is skipped, with the grade of its control point, where the next one was done", () => {
    expect(closed("S1", "S2", "S4")).toEqual(["SKIPPED_STEP A S3 [e3]"]);
  });

  test("is skipped in a running case once something after it was done, and not before", () => {
    expect(running("S1", "S3")).toEqual(["SKIPPED_STEP B S2 [e2]"]);
    expect(running("S1")).toEqual([]);
  });

  test("is skipped at the end of a closed case, though nothing came after it", () => {
    expect(closed("S1", "S2", "S3")).toEqual(["SKIPPED_STEP C S4 []"]);
    expect(running("S1", "S2", "S3")).toEqual([]);
  });

  test("is told with the step that was done instead", () => {
    const [found] = supervised(plan, trace(["S1", "S2", "S4"], { closedAt: CLOSED })).findings;

    expect(found?.message).toEqual({
      zh: "未办理“S3”就办理了“S4”",
      en: "“S4” was done without “S3” before it",
    });
    expect(found).toMatchObject({ category: "IRREGULAR", controlPoint: { grade: "A" } });
  });
});

test("of a running case, what an alignment leaves out at the end is still to come", () => {
  const moves = [
    { kind: "both", event: 0, node: "S1" },
    { kind: "mapOnly", node: "S2" },
  ] as const;

  expect(deviationsOf({ moves }, () => "S1", true)).toEqual([]);
  expect(deviationsOf({ moves: [...moves] }, () => "S1", false)).toMatchObject([{ code: "SKIPPED_STEP", node: "S2" }]);
});

describe("what was done and is not drawn there", () => {
  test("is an added step under its own name when the map has no such activity", () => {
    const events = [
      did("S1", 0),
      { activity: "专家喝茶会", at: did("", 1).at },
      did("S2", 2),
      did("S3", 3),
      did("S4", 4),
    ];
    const [found, ...others] = supervised(plan, { events, facts: {} }).findings;

    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: "ADDED_STEP", category: "ADDED_STEP", grade: "B", events: ["e2"] });
    expect(found?.step).toBeUndefined();
    expect(found?.message.zh).toContain("专家喝茶会");
  });

  test("is rework when the step was also done as drawn", () => {
    expect(closed("S1", "S2", "S2", "S3", "S4")).toEqual(["REWORK B S2 [e3]"]);
  });

  test("is out of order when the step was left out where it is drawn", () => {
    expect(closed("S1", "S3", "S2", "S4")).toEqual(["OUT_OF_ORDER B S2 [e3]"]);
    expect(closed("S2", "S3", "S4", "S1")).toEqual(["OUT_OF_ORDER C S1 [e4]"]);
  });

  test("in a running case the same", () => {
    expect(running("S2", "S1", "S3")).toEqual(["OUT_OF_ORDER C S1 [e2]"]);
  });
});

describe("events of one case", () => {
  test("that only begin a step are not compared with the map", () => {
    const events = [did("S1", 0), did("S2", 1, { transition: "start" }), did("S2", 2), did("S3", 3), did("S4", 4)];

    expect(supervised(plan, { events, facts: {} }).findings).toEqual([]);
  });

  test("that were sent twice under one id are one", () => {
    const events = ["S1", "S2", "S3", "S4"].map((step, hour) => did(step, hour, { id: step }));

    expect(supervised(plan, { events: [...events, did("S2", 1, { id: "S2" })], facts: {} }).findings).toEqual([]);
  });

  test("whose activity may be several steps leave the case undecided, and none of those steps is found skipped", async () => {
    const twice = planOf(await straightMap([{ id: "S1" }, { id: "S2", name: "审查" }, { id: "S3", name: "审查" }]));
    const events = [did("S1", 0), { activity: "审查", at: did("", 1).at }, did("S3", 2)];
    const report = supervised(twice, { events, facts: {}, closedAt: CLOSED });

    expect(report.findings).toEqual([]);
    expect(report.undecided).toMatchObject([{ code: "ACTIVITY_UNKNOWN", event: "e2" }]);
  });

  test("whose time cannot be read, or is to come, leave the case undecided", () => {
    const events = [did("S1", 0), { ...did("S2", 1), id: "x", at: "2026-13-45T00:00:00+08:00" }, did("S3", 500)];

    expect(supervised(plan, { events, facts: {} }).undecided).toMatchObject([
      { code: "TIME_ORDER", event: "x" },
      { code: "TIME_ORDER", step: "S3" },
    ]);
  });
});

test("two findings of the same thing have ids of their own", () => {
  const { findings } = supervised(plan, trace(["S1", "S2", "S3"], { closedAt: CLOSED }));
  const twice = supervised(plan, trace(["S1"], { closedAt: CLOSED })).findings;

  expect(findings.map(({ id }) => id)).toEqual(["SKIPPED_STEP S4"]);
  expect(new Set(twice.map(({ id }) => id)).size).toBe(3);
});

test("unit costs count every deviation once, graded costs by the grade of the step", async () => {
  const map = await straightMap([graded("S1", "A"), { id: "S2" }]);
  const skipped = trace(["S2"], { closedAt: CLOSED });

  expect(supervised(planOf(map, { costs: "unit" }), skipped).conformance).toMatchObject({
    cost: 1,
    fitness: 1 - 1 / 3,
  });
  expect(supervised(planOf(map), skipped).conformance).toMatchObject({ cost: 5, fitness: 1 - 5 / 7 });
});

test("a map that cannot be interpreted leaves every case undecided", async () => {
  const odd = await straightMap([{ id: "S1" }]);
  const broken = { ...odd, nodes: [...odd.nodes, { id: "c", type: "ComplexGateway", title: { zh: "c", en: "c" } }] };
  const { undecided } = supervised(planOf(broken), trace(["S1"]));

  expect(undecided.map(({ code }) => code)).toContain("MAP_NOT_INTERPRETED");
});

test("a search that came to its bound says so", async () => {
  const map = await straightMap(Array.from({ length: 12 }, (_, index) => ({ id: `S${index}` })));
  const turned = Array.from({ length: 12 }, (_, index) => `S${11 - index}`);
  const report = supervised(planOf(map, { maximumStates: 5 }), trace(turned, { closedAt: CLOSED }));

  expect(report.conformance.optimal).toBe(false);
  expect(report.undecided.map(({ code }) => code)).toContain("SEARCH_BOUND");
});

test("a running case says so when what may come next was too much to find out", () => {
  const branches = Array.from({ length: 9 }, (_, index) => [
    `p1 > x1${index} > a${index} > x2${index} > p2`,
    `x1${index} > x2${index}`,
  ]);
  const many = planOf(aProcess(["start > p1", ...branches.flat(), "p2 > z > end"]));
  const openedAt = "2026-03-02T08:00:00+08:00";
  const opened = supervised(many, trace([], { openedAt }));
  const begun = supervised(many, trace(["a0"], { openedAt }));
  const ended = supervised(many, trace([], { openedAt, closedAt: CLOSED }));

  // All nine may be left out, so that `z` may come at once.
  expect(opened.next.map(({ element }) => element)).not.toContain("z");
  expect(opened.conformance.optimal).toBe(true);
  expect(opened.undecided.map(({ code }) => code)).toEqual(["SEARCH_BOUND"]);
  expect(begun.next.map(({ element }) => element)).toContain("z");
  expect(begun.undecided).toEqual([]);
  expect(ended.undecided).toEqual([]);
});
