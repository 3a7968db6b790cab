import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createAligner } from "../../../engine/core/conformance/aligner.ts";
import { compileProcess } from "../../../engine/core/conformance/compile-process.ts";
import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import { anyProcess, anyTrace, blockProcess } from "../../support/process/any-process.ts";
import { leastCost, type Costs } from "../../support/process/least-cost.ts";

/** Steps differ in what they cost, so that a cheap wrong way shows. */
const COSTS: Costs = {
  skip: (node) => 1 + (Number(node.at(-1)) % 3 || 0),
  add: (node) => (node === undefined ? 1 : 1 + (Number(node.at(-1)) % 2 || 0)),
};

const SETTINGS = { costs: COSTS, maximumStates: 200_000, remembered: 1000 };

const runs = Number(process.env["SUNMAP_RUNS"] ?? 80);

describe.each([
  ["maps made of blocks", blockProcess],
  ["maps drawn anyhow", anyProcess],
])("an alignment costs what trying everything finds: %s", (_what, maps) => {
  const cases = maps.chain((map) => fc.tuple(fc.constant(map), anyTrace(map)));

  test("of whole cases", () => {
    let compared = 0;
    fc.assert(
      fc.property(cases, ([map, trace]) => {
        const least = leastCost(map, trace, COSTS);
        if (least === undefined) return;
        const { cost, optimal } = aligned(map, trace);
        if (!optimal) return;
        compared++;
        expect(cost).toBe(least);
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs / 4);
  });

  test("of running cases", () => {
    let compared = 0;
    fc.assert(
      fc.property(cases, ([map, trace]) => {
        const least = leastCost(map, trace, COSTS, { isPrefix: true });
        if (least === undefined) return;
        const { cost, optimal } = createAligner(compileProcess(map).model, SETTINGS).alignPrefix(trace);
        if (!optimal) return;
        compared++;
        expect(cost).toBe(least);
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs / 4);
  });
});

function aligned(map: PowerMap, trace: readonly string[]): { readonly cost: number; readonly optimal: boolean } {
  return createAligner(compileProcess(map).model, SETTINGS).align(trace);
}
