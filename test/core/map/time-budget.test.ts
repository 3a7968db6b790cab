import { describe, expect, test } from "vitest";

import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import { timeBudgets, type TimeBudget } from "../../../engine/core/map/time-budget.ts";
import type { TimeLimit } from "../../../engine/core/model/formats.generated.ts";
import { aCommitment, aFlow, aTimeLimit } from "../../support/a-flow.ts";

const text = (words: string): { zh: string; en: string } => ({ zh: words, en: words });

function budgets(map: PowerMap, ...timeLimits: TimeLimit[]): readonly TimeBudget[] {
  return timeBudgets(map, { timeLimits }).budgets;
}

/** The one budget of a map whose limits are all in working days. */
function budget(map: PowerMap, ...timeLimits: TimeLimit[]): TimeBudget | undefined {
  const [only, ...others] = budgets(map, ...timeLimits);
  expect(others).toEqual([]);
  return only;
}

describe("the steps of a way add up", () => {
  const map = aFlow(["start > s1 > s2 > end"], { s1: [aTimeLimit(3)], s2: [aTimeLimit(4)] });

  test("against a commitment for the whole run", () => {
    expect(budget(map, aCommitment(7))).toEqual({
      unit: "workday",
      commitment: aCommitment(7),
      longest: 7,
      slack: 0,
      path: ["start", "s1", "s2", "end"],
      perStep: [
        { step: "s1", amount: 3, onPath: true, slack: 0 },
        { step: "s2", amount: 4, onPath: true, slack: 0 },
      ],
      exact: true,
      reservations: [],
    });
  });

  test("and without a commitment nothing is left over or exceeded", () => {
    expect(budget(map)).toMatchObject({ commitment: undefined, longest: 7, slack: undefined, exact: true });
  });

  test("of branches, parallel or not, the longest counts; the slack of the other is its own", () => {
    const branches = aFlow(["start > fork > s1 > join > s3", "fork > s2 > join"], {
      s1: [aTimeLimit(3)],
      s2: [aTimeLimit(5)],
      s3: [aTimeLimit(1)],
    });

    expect(budget(branches, aCommitment(5))).toMatchObject({
      longest: 6,
      slack: -1,
      path: ["start", "fork", "s2", "join", "s3"],
      perStep: [
        { step: "s2", onPath: true, slack: -1 },
        { step: "s1", onPath: false, slack: 1 },
        { step: "s3", onPath: true, slack: -1 },
      ],
    });
  });

  test("what must last at least so long lasts so long", () => {
    const notice = aFlow(["s1 > s2"], { s1: [aTimeLimit(10, { bound: "atLeast" })], s2: [aTimeLimit(1)] });

    expect(budget(notice, aCommitment(5))?.longest).toBe(11);
  });

  test("a map without flow or limits has no budget", () => {
    expect(budgets(aFlow([]))).toEqual([]);
    expect(budgets(aFlow(["s1 > s2"]))).toEqual([]);
  });
});

describe("a limit runs between its events", () => {
  test("from the end of the one to the end of the other, over the steps between", () => {
    const map = aFlow(["start > s1 > s2 > s3"], {
      s3: [aTimeLimit(20, { startEvent: "start", endEvent: "s2" }), aTimeLimit(2)],
    });

    expect(budget(map)).toMatchObject({ longest: 22, path: ["start", "s1", "s2", "s3"], exact: true });
  });

  test("two that overlap are not added", () => {
    const map = aFlow(["start > s1 > s2 > s3 > end"], {
      s1: [aTimeLimit(20, { startEvent: "start", endEvent: "s2" })],
      s2: [aTimeLimit(15, { startEvent: "s1", endEvent: "s3" })],
    });

    expect(budget(map)?.longest).toBe(20);
  });

  test.each([
    [{ startEvent: "s1" }, 5],
    [{ endEvent: "s1" }, 5],
    [{ startEvent: "s1", endEvent: "s1" }, 5],
    [{ startEvent: "start" }, 5],
    [{ startEvent: "start", endEvent: "end" }, 5],
    [{ startEvent: "end" }, 0],
    [{ startEvent: "end", endEvent: "start" }, 0],
    [{ startEvent: "nowhere" }, 0],
    [{ endEvent: "nowhere" }, 0],
  ])("%j: %i days", (events, longest) => {
    const found = budget(aFlow(["start > s1 > end"], { s1: [aTimeLimit(5, events)] }));

    expect(found?.longest).toBe(longest);
    expect(found?.reservations.filter(({ kind }) => kind === "unplacedLimit")).toEqual(
      longest === 0 ? [{ kind: "unplacedLimit", elements: ["s1"] }] : [],
    );
  });

  test("one of no time still says that the step has its limit", () => {
    expect(budget(aFlow(["s1 > s2"], { s1: [aTimeLimit(0)], s2: [aTimeLimit(1)] }))).toMatchObject({
      longest: 1,
      exact: true,
    });
  });
});

describe("a commitment is placed", () => {
  const same = { law: "招标投标法", article: "24" };
  const total = { startEvent: "start", endEvent: "s2", ...same };
  const limits = { s1: [aTimeLimit(6)], s2: [aTimeLimit(5), aTimeLimit(10, total)], s3: [aTimeLimit(30)] };
  const map = aFlow(["start > s1 > s2 > s3"], limits);
  const drawn = aCommitment(10, { start: text("受理"), end: text("决定") });

  test("where one step carries the same limit by the same law, and is then no step of it", () => {
    const [whole, part] = budgets(map, drawn);

    expect(whole).toMatchObject({ commitment: undefined, longest: 41 });
    expect(part).toMatchObject({ commitment: drawn, longest: 11, slack: -1, path: ["start", "s1", "s2"] });
    expect(part?.perStep.map(({ step }) => step)).toEqual(["s1", "s2"]);
  });

  test.each([
    ["another law", { basis: [{ law: "行政许可法", article: "24" }] }],
    ["another article", { basis: [{ law: "招标投标法", article: "25" }] }],
    ["another unit", { unit: "calendarDay" as const }],
    ["another amount", { amount: 11 }],
  ])("not where the step's limit has %s", (_what, parts) => {
    expect(timeBudgets(map, { timeLimits: [{ ...drawn, ...parts }] }).unplaced).toHaveLength(1);
  });

  test("not when two steps carry it, or two commitments claim one step", () => {
    const twice = aFlow(["start > s1 > s2"], { s1: [aTimeLimit(10, total)], s2: [aTimeLimit(10, total)] });

    expect(timeBudgets(twice, { timeLimits: [drawn] }).unplaced).toEqual([drawn]);
    expect(timeBudgets(map, { timeLimits: [drawn, drawn] }).unplaced).toEqual([drawn, drawn]);
  });

  test("between the nodes that are named like its start and its end", () => {
    const named = aCommitment(9, { start: text("s1"), end: text("s3") });
    const [, part] = budgets(map, named);

    expect(part).toMatchObject({ commitment: named, longest: 35, path: ["s1", "s2", "s3"] });
    expect(
      timeBudgets(map, { timeLimits: [aCommitment(9, { start: text("s3"), end: text("s1") })] }).unplaced,
    ).toHaveLength(1);
  });

  test("and one that must last at least so long commits to nothing", () => {
    expect(timeBudgets(map, { timeLimits: [aCommitment(1, { bound: "atLeast" })] })).toMatchObject({
      budgets: [{ commitment: undefined }],
      unplaced: [],
    });
  });

  test("a limit of another act for the very same part is no step of it", () => {
    const acts = aFlow(["start > s1"], {
      s1: [aTimeLimit(15, { ...same, startEvent: "start" }), aTimeLimit(30, { startEvent: "start" })],
    });

    expect(budgets(acts, aCommitment(15, { start: text("a"), end: text("b") }))[1]).toMatchObject({
      longest: 0,
      slack: 15,
    });
  });
});

describe("what cannot be added is said", () => {
  test("other units are never converted, and have a budget of their own", () => {
    const map = aFlow(["s1 > s2"], { s1: [aTimeLimit(3)], s2: [aTimeLimit(4, { unit: "calendarDay" })] });

    expect(budgets(map, aCommitment(5))).toMatchObject([
      { unit: "calendarDay", longest: 4, exact: false, slack: undefined },
      {
        unit: "workday",
        longest: 3,
        exact: false,
        reservations: [
          { kind: "stepWithoutLimit", elements: ["s2"] },
          { kind: "otherUnit", elements: ["s2"] },
        ],
      },
    ]);
  });

  test("a loop is gone through once, its way back included, and then goes on", () => {
    const map = aFlow(["start > s1 > choice > s3 > end", "choice > s2 > s1"], {
      s1: [aTimeLimit(3)],
      s2: [aTimeLimit(10)],
      s3: [aTimeLimit(1)],
    });

    expect(budget(map)).toEqual({
      unit: "workday",
      commitment: undefined,
      longest: 14,
      slack: undefined,
      path: ["start", "s1", "choice", "s2", "s3", "end"],
      perStep: [
        { step: "s1", amount: 3, onPath: true, slack: undefined },
        { step: "s2", amount: 10, onPath: true, slack: undefined },
        { step: "s3", amount: 1, onPath: true, slack: undefined },
      ],
      exact: false,
      reservations: [{ kind: "loop", elements: ["s1"] }],
    });
  });

  test("loops within loops, and one that nothing leaves, end", () => {
    const map = aFlow(["a > s1 > b > s2 > c > d", "b > a", "c > a", "c > b", "d > d"], {
      s1: [aTimeLimit(1)],
      s2: [aTimeLimit(2)],
    });

    expect(budget(map)).toMatchObject({ longest: 3, exact: false });
  });

  test("a loop outside the committed part is not its matter", () => {
    const map = aFlow(["start > s1 > s2 > s3", "s3 > s2"], {
      s1: [aTimeLimit(4), aTimeLimit(5, { startEvent: "start", law: "招标投标法", article: "24" })],
    });

    expect(budgets(map, aCommitment(5, { start: text("a"), end: text("b") }))[1]).toMatchObject({
      longest: 4,
      exact: true,
    });
  });

  test("subprocesses and boundary events stand beside the flow; what follows them begins no run", () => {
    const map = aFlow(["start > s1 > join > end", "timer > s2 > join"], { s1: [aTimeLimit(1)], s2: [aTimeLimit(9)] });
    const nodes = map.nodes.map((node) => (node.id === "timer" ? { ...node, type: "BoundaryEvent" } : node));

    expect(budget(map)?.longest).toBe(9);
    expect(budget({ ...map, nodes })).toMatchObject({
      longest: 1,
      exact: false,
      reservations: [{ kind: "besideFlow", elements: ["timer"] }],
    });
  });
});

test("a map of two thousand steps, with a loop over each hundred, is added up", () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `s${index}`);
  const back = ids.filter((_, index) => index % 100 === 99).map((id, index) => `${id} > s${index * 100}`);
  const limits = Object.fromEntries(ids.map((id) => [id, [aTimeLimit(1)]]));

  expect(budget(aFlow([ids.join(" > "), ...back], limits))?.longest).toBe(2000);
});
