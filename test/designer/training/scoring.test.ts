import { expect, test } from "vitest";

import {
  offeredMeasures,
  scorePoint,
  totalScore,
  truthAt,
  type PointTruth,
} from "../../../designer/training/scoring.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { aMeasure, aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const IS_FEW = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const rules = [
  aRule("few", IS_FEW, { grade: "B", measures: ["halt"] }),
  aRule("very-few", IS_FEW, { grade: "A", measures: ["refer"] }),
  aRule("many", { all: [{ fact: "bids", operator: "greaterThan", value: 9 }] }, { measures: ["explain"] }),
];
const policy = compiled(
  aPolicy({ rules, library: { measures: ["halt", "refer", "explain"].map((id) => aMeasure(id)) } }),
);
const evaluation = evaluate(policy, { facts: { bids: 2 } }, "2026-09-18T09:30:00+08:00");

const truth = (grade: PointTruth["grade"], ...measures: string[]): PointTruth => ({
  grade,
  measures: new Set(measures),
  findings: [],
});

test("of a control point counts the strictest grade found there, with the controls of all that was found there", () => {
  expect(truthAt({ rules: ["few", "very-few", "many"] }, evaluation)).toMatchObject({
    grade: "A",
    measures: new Set(["halt", "refer"]),
  });
  expect(truthAt({ rules: ["few"] }, evaluation)).toMatchObject({ grade: "B", measures: new Set(["halt"]) });
  expect(truthAt({ rules: ["many"] }, evaluation)).toMatchObject({ grade: null, measures: new Set() });
});

test("grade and controls are scored each for itself", () => {
  const of = truth("B", "halt", "refer");

  expect(scorePoint({ grade: "B", measures: new Set(["halt", "refer"]) }, of)).toEqual({ grade: 1, measures: 1 });
  expect(scorePoint({ grade: "A", measures: new Set(["halt"]) }, of)).toEqual({ grade: 0, measures: 0.5 });
  expect(scorePoint({ grade: "B", measures: new Set(["halt", "explain"]) }, of)).toEqual({ grade: 1, measures: 1 / 3 });
});

test("choosing every control does not pay", () => {
  const all = new Set(["halt", "refer", "explain", "publish"]);

  expect(scorePoint({ grade: "B", measures: all }, truth("B", "halt")).measures).toBe(0.25);
});

test("who sees nothing where something is wrong, or something where nothing is, has nothing right", () => {
  expect(scorePoint({ grade: null, measures: new Set() }, truth("C", "halt"))).toEqual({ grade: 0, measures: 0 });
  expect(scorePoint({ grade: "C", measures: new Set() }, truth(null))).toEqual({ grade: 0, measures: 0 });
  expect(scorePoint({ grade: null, measures: new Set() }, truth(null))).toEqual({ grade: 1, measures: 1 });
});

test("every part counts alike in the whole score", () => {
  const verdict = { said: "stop", given: "stop" } as const;

  expect(totalScore([{ grade: 1, measures: 1 }], verdict)).toBe(100);
  expect(totalScore([{ grade: 1, measures: 0.5 }], { ...verdict, said: "clear" })).toBe(50);
  expect(totalScore([], verdict)).toBe(100);
});

test("the controls offered are those of the step and others of the power, in an order that says nothing", () => {
  expect(offeredMeasures({ rules: ["few"] }, rules)).toEqual(["explain", "halt", "refer"]);
});

test("no control of the step is left out, and not more than six are offered for want of them", () => {
  const many = ["a", "b", "c", "d", "e", "f", "g", "h"].map((measure) =>
    aRule(measure, IS_FEW, { measures: [measure] }),
  );

  expect(offeredMeasures({ rules: ["h"] }, many)).toEqual(["a", "b", "c", "d", "e", "h"]);
  expect(offeredMeasures({ rules: many.map(({ name }) => name) }, many)).toHaveLength(8);
});
