import { expect, test } from "vitest";

import type { MapNode } from "../../../engine/core/map/power-map.ts";
import { timeBudgets, type TimeBudget } from "../../../engine/core/map/time-budget.ts";
import type { TimeLimit } from "../../../engine/core/model/formats.generated.ts";
import { aCommitment, aFlow, aTimeLimit } from "../../support/a-flow.ts";

const total = { startEvent: "start", endEvent: "s2", law: "招标投标法", article: "24" };
const map = aFlow(["start > s1 > s2 > s3"], {
  s1: [aTimeLimit(6)],
  s2: [aTimeLimit(5), aTimeLimit(10, total)],
  s3: [aTimeLimit(30)],
});
/** A limit that the step `s2` carries too. */
const drawn = aCommitment(10, { start: { zh: "受理", en: "Accepted" }, end: { zh: "决定", en: "Decided" } });

/** The budget of a commitment for a part of the map. */
function partOf(commitment: TimeLimit): TimeBudget | undefined {
  return timeBudgets(map, { timeLimits: [commitment] }).budgets[1];
}

test("a commitment is placed between the elements that it names, whatever its words and the steps say", () => {
  const pointed = { ...drawn, startElement: "s1", endElement: "s3" };

  expect(partOf(pointed)).toMatchObject({ commitment: pointed, longest: 35, path: ["s1", "s2", "s3"] });
  expect(partOf(aCommitment(9, { startElement: "s2", endElement: "s2" }))).toMatchObject({ path: ["s2"] });
});

test("a commitment is placed from an element that it names to one that is named like its end", () => {
  expect(partOf(aCommitment(9, { startElement: "s1", end: { zh: "s3", en: "s3" } }))).toMatchObject({ longest: 35 });
  expect(timeBudgets(map, { timeLimits: [aCommitment(9, { startElement: "s1" })] }).unplaced).toHaveLength(1);
});

test.each([
  ["s3", "s1"],
  ["nowhere", "s3"],
  ["s1", "nowhere"],
])("a commitment is not placed between %s and %s", (startElement, endElement) => {
  const lost = { ...drawn, startElement, endElement };

  expect(timeBudgets(map, { timeLimits: [lost] }).unplaced).toEqual([lost]);
});

test("a way that only a loop leads back has no sum", () => {
  const back = aCommitment(9, { startElement: "s2", endElement: "s1" });

  expect(timeBudgets(aFlow(["s1 > g > s2 > g2 > s1", "g2 > s3"]), { timeLimits: [back] })).toEqual({
    budgets: [],
    unplaced: [back],
  });
});

test("a warning on a branch beside the run is placed, and limits no sum", () => {
  const flow = aFlow(["s1 > s2 > s3", "timer > s4"], { s2: [aTimeLimit(10)] });
  const warning = aCommitment(5, { startElement: "s1", endElement: "s4" });
  const attached = (parts: Partial<MapNode>) => ({
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.id === "timer" ? { ...node, type: "BoundaryEvent", attachedTo: "s2", ...parts } : node,
    ),
  });

  expect(timeBudgets(attached({ nonInterrupting: true }), { timeLimits: [warning] })).toMatchObject({
    budgets: [{ commitment: undefined, longest: 10 }],
    unplaced: [],
  });
  expect(timeBudgets(attached({}), { timeLimits: [warning] }).unplaced).toEqual([warning]);
});
