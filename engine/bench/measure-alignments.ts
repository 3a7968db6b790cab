import { performance } from "node:perf_hooks";

import { createAligner, type Aligner } from "../core/conformance/aligner.ts";
import type { Alignment } from "../core/conformance/alignment.ts";
import type { AlignmentWork } from "./packs/alignment-work.ts";

/** What it took to align all traces of a work. */
export type AlignmentFigures = {
  readonly traces: number;
  readonly distinct: number;
  /** Whole traces, or their beginnings event by event. */
  readonly alignments: number;
  readonly seconds: number;
  /** In milliseconds, of one alignment. */
  readonly slowest: number;
  /** Reached by all searches. */
  readonly states: number;
  /** The share of the alignments that is proved to be the cheapest. */
  readonly optimal: number;
};

/** As supervision sets them. */
const MAXIMUM_STATES = 200_000;
const REMEMBERED = 50_000;

/** Aligns every trace as the whole of a case, or as a case that runs: after each of its events. */
export function measureAlignments(
  { model, traces }: AlignmentWork,
  way: "whole" | "prefix",
  maximumStates = MAXIMUM_STATES,
): AlignmentFigures {
  const aligner = createAligner(model, { costs: { skip: one, add: one }, maximumStates, remembered: REMEMBERED });
  const counted = { alignments: 0, optimal: 0, slowest: 0 };
  const start = performance.now();
  for (const trace of traces)
    for (const asked of way === "whole" ? [trace] : beginningsOf(trace)) {
      const before = performance.now();
      const { optimal } = aligned(aligner, asked, way);
      counted.slowest = Math.max(counted.slowest, performance.now() - before);
      counted.alignments += 1;
      if (optimal) counted.optimal += 1;
    }
  return {
    traces: traces.length,
    distinct: new Set(traces.map((trace) => trace.join("\u0000"))).size,
    alignments: counted.alignments,
    seconds: (performance.now() - start) / 1000,
    slowest: counted.slowest,
    states: aligner.states(),
    optimal: counted.optimal / counted.alignments,
  };
}

function aligned(aligner: Aligner, trace: readonly string[], way: "whole" | "prefix"): Alignment {
  return way === "whole" ? aligner.align(trace) : aligner.alignPrefix(trace);
}

function beginningsOf(trace: readonly string[]): readonly (readonly string[])[] {
  return trace.map((_, index) => trace.slice(0, index + 1));
}

function one(): number {
  return 1;
}
