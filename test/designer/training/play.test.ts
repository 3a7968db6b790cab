import { expect, test } from "vitest";

import {
  AT_THE_START,
  nextStop,
  pointsOnPaper,
  pointsPassed,
  situationOf,
  type Play,
} from "../../../designer/training/play.ts";
import type { Walk } from "../../../designer/training/walk.ts";
import { aFlow } from "../../support/a-flow.ts";
import { aStep } from "../../support/a-map.ts";

const map = {
  ...aFlow(["start > s1 > s2 > s3"]),
  steps: [aStep("s1"), aStep("s2", { rules: ["r"] }), aStep("s3", { rules: ["r"] })],
};
const walk: Walk = { path: ["start", "s1", "s2", "s1", "s2", "s3"], flows: [], open: undefined };
const at = (position: number, parts: Partial<Play> = {}): Play => ({ ...AT_THE_START, position, ...parts });
const answer = { grade: null, measures: new Set<string>() };

test("the token stops at steps with rules, when it comes there for the first time, and at the end", () => {
  expect(nextStop(map, walk, at(0))).toBe(2);
  expect(nextStop(map, walk, at(2))).toBe(5);
  expect(nextStop(map, walk, at(5))).toBe(6);
});

test("a control point is asked about, then told, and the last one too before the verdict is asked for", () => {
  expect(situationOf(map, walk, at(1)).kind).toBe("walking");
  expect(situationOf(map, walk, at(5))).toMatchObject({ kind: "point", answer: undefined });
  expect(situationOf(map, walk, at(5, { answers: new Map([["s3", answer]]) }))).toMatchObject({
    kind: "point",
    answer,
  });
  expect(situationOf(map, walk, at(6)).kind).toBe("verdict");
  expect(situationOf(map, walk, at(6, { verdict: "clear" }))).toEqual({ kind: "finished", verdict: "clear" });
});

test("where the way is open it is chosen before anything else is asked", () => {
  const open = { node: "s3", ways: [] };

  expect(situationOf(map, { ...walk, open }, at(6))).toEqual({ kind: "choice", choice: open });
});

test("control points are passed once each, in the order of the path", () => {
  expect(pointsPassed(map, walk, at(4)).map(({ id }) => id)).toEqual(["s2"]);
  expect(pointsPassed(map, walk, at(6)).map(({ id }) => id)).toEqual(["s2", "s3"]);
});

test("on paper stand all control points while the way is open, those on it first", () => {
  const open = { node: "start", ways: [] };
  const behind = { path: ["start", "s3"], flows: [], open };

  expect(pointsOnPaper(map, behind).map(({ id }) => id)).toEqual(["s3", "s2"]);
  expect(pointsOnPaper(map, { ...behind, open: undefined }).map(({ id }) => id)).toEqual(["s3"]);
});
