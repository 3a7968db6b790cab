import { describe, expect, test } from "vitest";

import { compileProcess } from "../../engine/core/conformance/compile-process.ts";
import { measureAlignments } from "../../engine/bench/measure-alignments.ts";
import { ALIGNMENT_WORKS } from "../../engine/bench/packs/alignment-work.ts";
import { drawnMap } from "../../engine/bench/packs/drawn-map.ts";

describe.each([...ALIGNMENT_WORKS])("the work of %s", async (name, make) => {
  const work = await make("quick");

  test("aligns every trace once, whole and as it runs, and only the map that explodes comes to the bound", () => {
    const whole = measureAlignments(work, "whole", 2000);
    const beginnings = work.traces.slice(0, 1).map((trace) => trace.slice(0, 8));
    const prefix = measureAlignments({ ...work, traces: beginnings }, "prefix", 2000);

    expect(whole).toMatchObject({ traces: work.traces.length, alignments: work.traces.length });
    expect(whole.states).toBeGreaterThan(whole.distinct);
    expect(whole.optimal === 1).toBe(!name.includes("in a loop of their own"));
    expect(prefix.alignments).toBe(beginnings.flat().length);
  });

  test("is always the same", async () => {
    expect((await ALIGNMENT_WORKS.get(name)?.("quick"))?.traces).toEqual(work.traces);
  });
});

test("equal traces are searched once", async () => {
  const { model } = compileProcess(await drawnMap(["start a x1 b x2 end", "x1 c x2"]));
  const once = measureAlignments({ model, traces: [["a", "d"]] }, "whole");
  const often = measureAlignments({ model, traces: Array.from({ length: 9 }, () => ["a", "d"]) }, "whole");

  expect(often).toMatchObject({ traces: 9, distinct: 1, optimal: 1, states: once.states });
});
