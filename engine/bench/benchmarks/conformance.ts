import { isObject } from "../../core/model/is-object.ts";
import type { Benchmark, BenchmarkSettings, Cell } from "../benchmark.ts";
import { ALIGNMENT_WORKS } from "../packs/alignment-work.ts";
import { runProgram } from "../servers/child-command.ts";

/** What an optimal alignment costs: on a common map with many cases, on a wide one, and on one that explodes. */
export const conformance: Benchmark = {
  name: "conformance",
  title: "Conformance: alignments of whole cases and of running ones",
  run: async ({ pace, progress }) => {
    const rows: Cell[][] = [];
    for (const name of ALIGNMENT_WORKS.keys())
      for (const way of ["whole", "prefix"] as const) {
        progress(`${name}, ${way}`);
        rows.push(await rowOf(name, way, pace));
      }
    return {
      columns: [
        "map and traces",
        "aligned",
        "traces",
        "distinct",
        "alignments",
        "per second",
        "µs per distinct",
        "states per distinct",
        "optimal %",
        "slowest ms",
        "peak MB",
      ],
      rows,
      notes: [
        "Each row in a process of its own, with unit costs and the bounds of supervision: 200,000 states a search. Prefix: asked anew after every event of a case.",
        "Equal traces, and equal beginnings, are aligned once: what a log costs is what its distinct traces cost.",
        "Optimal: proved to be the cheapest. The others say which cost no alignment can be below.",
        "Deviations: steps left out, done twice, moved, or of no map, so many in every trace; three where nothing is said.",
        "States: those that searches reached; where an event fits a running case nothing is searched.",
      ],
    };
  },
};

async function rowOf(name: string, way: "whole" | "prefix", pace: BenchmarkSettings["pace"]): Promise<Cell[]> {
  const { output, peakMemory } = await runProgram("./alignment-child", [name, way, pace]);
  const answer: unknown = JSON.parse(output);
  const figure = (key: string): number => {
    const value = isObject(answer) ? answer[key] : undefined;
    return typeof value === "number" ? value : Number.NaN;
  };
  const [distinct, seconds] = [figure("distinct"), figure("seconds")];
  return [
    name,
    way,
    figure("traces"),
    distinct,
    figure("alignments"),
    figure("alignments") / seconds,
    (seconds * 1e6) / distinct,
    figure("states") / distinct,
    100 * figure("optimal"),
    figure("slowest"),
    peakMemory / 1e6,
  ];
}
