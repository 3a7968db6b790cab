import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createAligner } from "../../../engine/core/conformance/aligner.ts";
import { compileProcess } from "../../../engine/core/conformance/compile-process.ts";
import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import { aProcess } from "../../support/process/a-process.ts";
import { anyProcess, anyTrace, blockProcess } from "../../support/process/any-process.ts";
import { aligned, anAligner, begun, traceOf } from "../../support/process/fits.ts";

const SEQUENCE = aProcess(["start > a > x1 > b > x2 > c > end", "x1 > d > x2"]);
const TOGETHER = aProcess(["start > p1 > a > b > p2 > e > end", "p1 > c > d > p2"]);

describe("the moves of an alignment", () => {
  test("name every node that was passed and every event", () => {
    expect(aligned(SEQUENCE, "a b c").moves).toEqual([
      { kind: "silent", node: "start" },
      { kind: "both", event: 0, node: "a" },
      { kind: "silent", node: "x1" },
      { kind: "both", event: 1, node: "b" },
      { kind: "silent", node: "x2" },
      { kind: "both", event: 2, node: "c" },
      { kind: "silent", node: "end" },
    ]);
  });

  test("a step left out is the map's alone, one too many the log's", () => {
    const { moves } = aligned(SEQUENCE, "a ? c");

    expect(moves.filter(({ kind }) => kind !== "silent")).toEqual([
      { kind: "both", event: 0, node: "a" },
      { kind: "logOnly", event: 1 },
      { kind: "mapOnly", node: "b" },
      { kind: "both", event: 2, node: "c" },
    ]);
  });

  test("of two that cost the same the first on the map is taken", () => {
    expect(aligned(SEQUENCE, "a c").moves).toContainEqual({ kind: "mapOnly", node: "b" });
    expect(aligned(SEQUENCE, "a a b c").moves).toContainEqual({ kind: "logOnly", event: 1 });
  });
});

describe("the cost", () => {
  test("goes by what a step is worth", () => {
    const { align } = createAligner(compileProcess(SEQUENCE).model, {
      costs: { skip: worth, add: worth },
      maximumStates: 1000,
      remembered: 10,
    });

    // To leave out the cheaper way round is the better explanation.
    expect(align(["a", "c"])).toMatchObject({ cost: 2, fitness: 1 - 2 / 10 });
    expect(align(["a", "b"])).toMatchObject({ cost: 2 });
    expect(align(["a", "b", "d", "c"])).toMatchObject({ cost: 2 });
  });

  test("is set against adding every event and skipping the cheapest run", () => {
    expect(aligned(SEQUENCE, "a c").fitness).toBe(1 - 1 / 5);
    expect(aligned(SEQUENCE, "").fitness).toBe(0);
    expect(aligned(SEQUENCE, "?").fitness).toBe(0);
  });

  test("is nothing on an empty map for an empty case", () => {
    expect(aligned(aProcess([]), "")).toMatchObject({ cost: 0, fitness: 1, optimal: true });
  });
});

describe("a running case", () => {
  test("may be at every place that costs the same", () => {
    expect(begun(SEQUENCE, "")).toMatchObject({ next: ["a"], mayEnd: false, mustEnd: false, isWhole: true });
    expect(begun(SEQUENCE, "a")).toMatchObject({ cost: 0, next: ["b", "d"], fitness: 1 });
    expect(begun(TOGETHER, "c")).toMatchObject({ cost: 0, next: ["a", "d"] });
    // Either b was left out, or c does not belong yet.
    expect(begun(SEQUENCE, "a c")).toMatchObject({ cost: 1, next: ["b", "d"], mayEnd: true });
  });

  test("costs nothing for what is still to come", () => {
    expect(begun(TOGETHER, "a b").cost).toBe(0);
    expect(aligned(TOGETHER, "a b").cost).toBe(3);
  });

  test("must end where no step can follow, and may end where one need not", () => {
    const loop = aProcess(["start > x1 > a > x2 > end", "x2 > x1"]);

    expect(begun(SEQUENCE, "a b c")).toMatchObject({ next: [], mayEnd: true, mustEnd: true });
    expect(begun(loop, "a")).toMatchObject({ next: ["a"], mayEnd: true, mustEnd: false });
  });

  test("lists named events as well as steps", () => {
    const title = { zh: "公告期满", en: "Notice over" };
    const map = aProcess(["start > a > t1 > b > end"], { nodes: { t1: { title } } });

    expect(begun(map, "a")).toMatchObject({ next: ["b", "t1"].toSorted((one) => (one === "t1" ? -1 : 1)) });
  });

  test("never gets cheaper with another event, nor dearer than the whole case", () => {
    fc.assert(
      fc.property(
        blockProcess.chain((map) => fc.tuple(fc.constant(map), anyTrace(map))),
        ([map, trace]) => {
          const aligner = anAligner(map);
          const costs = trace.map((_, length) => aligner.alignPrefix(trace.slice(0, length + 1)).cost);
          const whole = aligner.align(trace);

          expect(costs).toEqual(costs.toSorted((first, second) => first - second));
          if (whole.optimal) expect(costs.at(-1) ?? 0).toBeLessThanOrEqual(whole.cost);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("the same case always gets the same alignment", () => {
  const processes = fc.oneof(blockProcess, anyProcess);
  const cases = processes.chain((map) =>
    fc.tuple(fc.constant(map), fc.array(anyTrace(map), { minLength: 2, maxLength: 5 })),
  );

  test("whatever was asked before, and however much is remembered", () => {
    fc.assert(
      fc.property(cases, ([map, traces]) => {
        const forgetful = anAlignerThatRemembers(map, 1);
        const mindful = anAlignerThatRemembers(map, 1000);
        for (const trace of traces) {
          const fresh = anAligner(map);

          expect(mindful.align(trace)).toEqual(fresh.align(trace));
          expect(forgetful.alignPrefix(trace)).toEqual(fresh.alignPrefix(trace));
          expect(mindful.alignPrefix(trace)).toEqual(fresh.alignPrefix(trace));
        }
      }),
      { numRuns: 50 },
    );
  });

  test("and its moves say the trace, at the cost that is told", () => {
    fc.assert(
      fc.property(cases, ([map, traces]) => {
        for (const trace of traces) {
          const { moves, cost, fitness } = anAligner(map).align(trace);
          const events = moves.flatMap((move) => ("event" in move ? [move.event] : []));
          const deviations = moves.filter(({ kind }) => kind === "logOnly" || kind === "mapOnly");

          expect(events).toEqual(trace.map((_, event) => event));
          expect(deviations).toHaveLength(cost);
          expect(moves.every((move) => move.kind !== "both" || move.node === trace[move.event])).toBe(true);
          expect(fitness).toBeGreaterThanOrEqual(0);
          expect(fitness).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("a search that comes to its bound", () => {
  const wide = aProcess([
    "p2 > z > end",
    "start > p1",
    ..."abcdefgh".split("").map((step) => `p1 > ${step}1 > ${step}2 > p2`),
  ]);
  const trace = traceOf("z h2 a2 b2 h1 c1 a1 ? g2 g1");

  test("says the least it can cost, and shows the best it found", () => {
    const bounded = anAligner(wide, 5).align(trace);
    const full = anAligner(wide).align(trace);

    expect(full.optimal).toBe(true);
    expect(bounded.optimal).toBe(false);
    expect(bounded.atLeast).toBeLessThanOrEqual(full.cost);
    expect(bounded.cost).toBeGreaterThanOrEqual(full.cost);
    expect(bounded.moves.filter((move) => "event" in move)).toHaveLength(trace.length);
  });

  test("does the same for a running case", () => {
    const bounded = anAligner(wide, 5).alignPrefix(trace);

    expect(bounded.optimal).toBe(false);
    expect(bounded.atLeast).toBeLessThanOrEqual(anAligner(wide).alignPrefix(trace).cost);
    expect(bounded.moves.filter((move) => "event" in move)).toHaveLength(trace.length);
  });

  test("and on a map without an end every event is too many", () => {
    const endless = aProcess(["start > x1 > a > p1 > end", "x1 > b > p1"]);

    expect(aligned(endless, "a b")).toMatchObject({ cost: 2, optimal: false, fitness: 0 });
  });

  test("on a map that makes more and more tokens it still ends", () => {
    const growing = aProcess(["start > x1 > p1 > a > end", "p1 > x1"]);

    expect(begun(growing, "a a a").cost).toBe(0);
    expect(aligned(growing, "a a b")).toMatchObject({ optimal: false });
  });
});

function anAlignerThatRemembers(map: PowerMap, remembered: number): ReturnType<typeof createAligner> {
  const costs = { skip: () => 1, add: () => 1 };
  return createAligner(compileProcess(map).model, { costs, maximumStates: 10_000, remembered });
}

function worth(node: string | undefined): number {
  return node === "b" ? 5 : 2;
}
