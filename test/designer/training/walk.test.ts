import { expect, test } from "vitest";

import { explainFlowCondition } from "../../../engine/core/conditions/flow-condition.ts";
import { walkEvents, walkedSoFar, walkMap, type Walk } from "../../../designer/training/walk.ts";
import type { CaseEvent } from "../../../engine/core/model/formats.generated.ts";
import type { MapNode, PowerMap } from "../../../engine/core/map/power-map.ts";
import { aFlow } from "../../support/a-flow.ts";

/** A map of some ways: conditions by flow (`from-to`), types by node; what is no step is an exclusive gateway. */
function aMapOf(
  ways: readonly string[],
  conditions: Readonly<Record<string, string>> = {},
  types: Readonly<Record<string, string>> = {},
): PowerMap {
  const map = aFlow(ways);
  return {
    ...map,
    nodes: map.nodes.map((node): MapNode => ({ ...node, type: types[node.id] ?? node.type })),
    flows: map.flows.map((flow) => ({ ...flow, condition: conditions[flow.id] })),
  };
}

function walk(map: PowerMap, facts: Readonly<Record<string, unknown>>, chosen: readonly string[] = []): Walk {
  return walkMap(map, (condition) => explainFlowCondition(condition, facts), chosen);
}

const TENDER = aMapOf(["start > s1 > ask > s2 > end", "ask > s3 > end"], { "ask-s2": "bids < 3" });

test("the facts decide the way, and where no condition holds the way without one is taken", () => {
  expect(walk(TENDER, { bids: 2 }).path).toEqual(["start", "s1", "ask", "s2", "end"]);
  expect(walk(TENDER, { bids: 3 }).path).toEqual(["start", "s1", "ask", "s3", "end"]);
});

test("where the facts do not decide, the walk stops until somebody has chosen", () => {
  const open = walk(TENDER, {});

  expect(open.path).toEqual(["start", "s1", "ask"]);
  expect(open.open?.ways.map(({ flow }) => flow.id)).toEqual(["ask-s2", "ask-s3"]);
  expect(walk(TENDER, {}, ["ask-s3"])).toMatchObject({ path: ["start", "s1", "ask", "s3", "end"], open: undefined });
  expect(walk(TENDER, {}, ["another-flow"]).open?.node).toBe("ask");
});

test("a gateway without any condition has to be chosen at", () => {
  expect(walk(aMapOf(["start > ask > s1", "ask > s2"]), {}).open?.node).toBe("ask");
});

test("all branches of a parallel gateway are walked, and the join is passed once, after the last of them", () => {
  const map = aMapOf(
    ["start > split > s1 > join > s3", "split > s2 > s4 > join"],
    {},
    {
      split: "ParallelGateway",
      join: "ParallelGateway",
    },
  );

  expect(walk(map, {}).path).toEqual(["start", "split", "s1", "s2", "s4", "join", "s3"]);
});

test("every flow of every branch is told, those into a join where the join is passed", () => {
  const map = aMapOf(
    ["start > split > s1 > join > s3", "split > s2 > s4 > join", "split > join"],
    {},
    { split: "ParallelGateway", join: "ParallelGateway" },
  );
  const whole = walk(map, {});
  const last = whole.path.length - 1;

  expect(whole.flows).toEqual([
    [],
    ["start-split"],
    ["split-s1"],
    ["s1-join", "split-s2"],
    ["s2-s4"],
    ["s4-join", "split-join"],
    ["join-s3"],
  ]);
  expect(walkedSoFar(whole, last).toSorted()).toEqual([...map.nodes, ...map.flows].map(({ id }) => id).toSorted());
  expect(walkedSoFar(whole, 1)).toEqual(["start", "split", "start-split"]);
});

test("of two flows between the same nodes the one that was taken is told", () => {
  const map = aMapOf(["start > ask > s1"]);
  const second = { ...map.flows[1], id: "second", from: "ask", to: "s1", condition: "bids < 3" };
  const twice = { ...map, flows: [...map.flows, { isDefault: false, title: undefined, ...second }] };

  expect(walk(twice, { bids: 2 }).flows.at(-1)).toEqual(["second"]);
});

test("a join goes on though one branch ends elsewhere", () => {
  const map = aMapOf(
    ["start > split > s1 > join > s3", "split > s2 > end", "s4 > join"],
    {},
    {
      split: "ParallelGateway",
      join: "ParallelGateway",
    },
  );

  expect(walk(map, {}).path).toEqual(["start", "split", "s1", "s2", "end", "join", "s3"]);
});

test("every way of an inclusive gateway whose condition holds is walked", () => {
  const map = aMapOf(
    ["start > ask > s1", "ask > s2", "ask > s3"],
    { "ask-s1": "a == 1", "ask-s2": "b == 1" },
    {
      ask: "InclusiveGateway",
    },
  );

  expect(walk(map, { a: 1, b: 1 }).path).toEqual(["start", "ask", "s1", "s2"]);
});

test("a loop is walked once and left, though the facts would go round for ever", () => {
  const map = aMapOf(["start > merge > s1 > ask > s2 > merge", "ask > end"], { "ask-s2": "bids < 3" });

  expect(walk(map, { bids: 2 }).path).toEqual(["start", "merge", "s1", "ask", "s2", "merge", "s1", "ask", "end"]);
});

test("a loop without a way out ends", () => {
  const map = aMapOf(["start > s1 > s2 > s1"]);

  expect(walk(map, {}).path.length).toBeLessThanOrEqual(4 * map.nodes.length);
});

test("a map without a start event begins where nothing leads to", () => {
  expect(walk(aMapOf(["s2 > s1"]), {}).path).toEqual(["s2", "s1"]);
  expect(walk({ power: undefined, separations: [], steps: [], nodes: [], flows: [] }, {})).toEqual({
    path: [],
    flows: [],
    open: undefined,
  });
});

/** What happened at a step at an hour of one day. */
function at(step: string, hour: number): CaseEvent {
  return { step, at: `2026-09-18T0${hour}:00:00+08:00` };
}

test("events lead from step to step in the order of their time, over the map where it connects them", () => {
  expect(walkEvents(TENDER, [at("s3", 3), at("s1", 1), at("gone", 2)]).path).toEqual(["s1", "ask", "s3"]);
  expect(walkEvents(TENDER, [at("s1", 1), at("s3", 3)]).flows).toEqual([[], ["s1-ask"], ["ask-s3"]]);
  expect(walkEvents(TENDER, [at("s3", 1), at("s1", 2)]).path).toEqual(["s3", "s1"]);
});
