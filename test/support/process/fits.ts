import { createAligner, type Aligner } from "../../../engine/core/conformance/aligner.ts";
import type { Alignment, PrefixAlignment } from "../../../engine/core/conformance/alignment.ts";
import { compileProcess } from "../../../engine/core/conformance/compile-process.ts";
import type { PowerMap } from "../../../engine/core/map/power-map.ts";

const UNIT = { skip: () => 1, add: () => 1 };

/** An aligner in which every deviation costs 1. */
export function anAligner(map: PowerMap, maximumStates = 10_000): Aligner {
  return createAligner(compileProcess(map).model, { costs: UNIT, maximumStates, remembered: 1000 });
}

/** A trace written as ids with blanks between; `?` is an activity that the map does not know. */
export function traceOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ").map((id) => (id === "?" ? "" : id));
}

export function aligned(map: PowerMap, trace: string): Alignment {
  return anAligner(map).align(traceOf(trace));
}

export function begun(map: PowerMap, trace: string): PrefixAlignment {
  return anAligner(map).alignPrefix(traceOf(trace));
}

/** What each trace costs on a map. */
export function costsOf(map: PowerMap, ...traces: readonly string[]): Record<string, number> {
  const { align } = anAligner(map);
  return Object.fromEntries(traces.map((trace) => [trace, align(traceOf(trace)).cost]));
}
