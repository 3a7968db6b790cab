import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { createAligner } from "../../../engine/core/conformance/aligner.ts";
import { compileProcess } from "../../../engine/core/conformance/compile-process.ts";
import { readMap } from "../../../engine/core/map/read-map.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";

const EXAMPLES = join(PROJECT_ROOT, "examples");
const POWERS = readdirSync(EXAMPLES);

describe.each(POWERS)("the map of %s", async (power) => {
  const reading = await readMap(readFileSync(join(EXAMPLES, power, "map.bpmn"), "utf8"));
  const map = reading.ok ? reading.map : { power, separations: [], steps: [], nodes: [], flows: [] };
  const { model, findings } = compileProcess(map);
  const aligner = createAligner(model, {
    costs: { skip: () => 1, add: () => 1000 },
    maximumStates: 50_000,
    remembered: 1000,
  });

  test("is interpreted without a finding", () => {
    expect(findings).toEqual([]);
    expect(model.net.transitions.length).toBeGreaterThan(10);
  });

  test("has runs, and each step is in one of them", () => {
    const missing = map.steps.filter(({ id }) => {
      const { moves, optimal } = aligner.align([id]);
      return !optimal || !moves.some((move) => move.kind === "both" && move.node === id);
    });

    expect(missing).toEqual([]);
  });

  test("a whole run fits, and so does each of its beginnings", () => {
    const { moves } = aligner.align([map.steps.at(-1)?.id ?? ""]);
    const run = moves.flatMap((move) => (move.kind === "mapOnly" || move.kind === "both" ? [move.node] : []));
    const beginnings = run.map((_, length) => aligner.alignPrefix(run.slice(0, length)));

    expect(run.length).toBeGreaterThan(2);
    expect(aligner.align(run)).toMatchObject({ cost: 0, fitness: 1, optimal: true });
    expect(beginnings.map(({ cost }) => cost)).toEqual(run.map(() => 0));
    expect(beginnings.every(({ next }, length) => next.includes(run[length] ?? ""))).toBe(true);
    expect(aligner.alignPrefix(run)).toMatchObject({ cost: 0, mayEnd: true });
  });
});

test("there are ten of them", () => {
  expect(POWERS).toHaveLength(10);
});
