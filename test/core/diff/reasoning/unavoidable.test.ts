import { describe, expect, test } from "vitest";

import { unavoidableOn } from "../../../../engine/core/diff/reasoning/unavoidable.ts";
import type { MapNode, PowerMap } from "../../../../engine/core/map/power-map.ts";
import { aFlow } from "../../../support/a-flow.ts";

/** A flow in which nodes are what their names say: `p…` splits and joins in parallel. */
function drawn(ways: readonly string[], parts: Readonly<Record<string, Partial<MapNode>>> = {}): PowerMap {
  const map = aFlow(ways);
  const nodes = map.nodes.map((node) => ({
    ...node,
    ...(node.id.startsWith("p") ? { type: "ParallelGateway" } : {}),
    ...parts[node.id],
  }));
  return { ...map, nodes };
}

describe("whether every run comes by a step", () => {
  test.each<readonly [string, PowerMap, boolean]>([
    ["it stands on the only way", drawn(["start > s1 > end"]), true],
    ["a gateway leads around it", drawn(["start > x > s1 > y > end", "x > y"]), false],
    ["it stands on one branch of a parallel split", drawn(["start > p1 > s1 > p2 > end", "p1 > s2 > p2"]), true],
    [
      "a branch of a parallel split may leave it out",
      drawn(["start > p1 > x > s1 > p2 > end", "p1 > s2 > p2", "x > p2"]),
      false,
    ],
    ["a step goes on two ways at once", drawn(["start > s2 > s1 > end", "s2 > s3 > end2"]), true],
    ["a loop comes back before it", drawn(["start > s2 > x > s1 > end", "x > s2"]), true],
    ["only a part of the ends lies behind it", drawn(["start > x > s1 > end", "x > end2"]), false],
    ["nothing leads to it", drawn(["start > end", "y > s1 > end"], { y: { type: "IntermediateCatchEvent" } }), false],
    [
      "an event leads away from the step before",
      drawn(["start > s2 > s1 > end", "b > end2"], { b: { type: "BoundaryEvent", attachedTo: "s2" } }),
      false,
    ],
    [
      "an event beside the step before interrupts nothing",
      drawn(["start > s2 > s1 > end", "b > end2"], {
        b: { type: "BoundaryEvent", attachedTo: "s2", nonInterrupting: true },
      }),
      true,
    ],
    [
      "it stands in a subprocess on the only way",
      drawn(["start > s2 > end", "in > s1 > out"], {
        in: { parent: "s2" },
        s1: { parent: "s2" },
        out: { parent: "s2" },
      }),
      true,
    ],
    [
      "the subprocess that holds it can be left out",
      drawn(["start > x > s2 > end", "x > end", "in > s1 > out"], {
        in: { parent: "s2" },
        s1: { parent: "s2" },
        out: { parent: "s2" },
      }),
      false,
    ],
  ])("%s", (_words, map, isUnavoidable) => {
    expect(unavoidableOn(map)("s1")).toBe(isUnavoidable);
  });

  test("no run comes by what is not on the map", () => {
    expect(unavoidableOn(drawn(["start > end"]))("s1")).toBe(false);
  });
});
