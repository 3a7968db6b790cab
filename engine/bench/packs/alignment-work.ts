import { compileProcess } from "../../core/conformance/compile-process.ts";
import type { ProcessModel } from "../../core/conformance/process-model.ts";
import type { PowerMap } from "../../core/map/power-map.ts";
import { readMap } from "../../core/map/read-map.ts";
import type { BenchmarkSettings } from "../benchmark.ts";
import { fineCases } from "../logs/fine-cases.ts";
import { FINE_STEPS, fineMap } from "../logs/fine-map.ts";
import { noisyTraces } from "./noisy-traces.ts";
import { inclusiveLoopMap, parallelMap, repeatedInclusiveLoopMap } from "./process-maps.ts";

/** A map and the traces that are set against it. */
export type AlignmentWork = {
  readonly model: ProcessModel;
  readonly traces: readonly (readonly string[])[];
};

type Pace = BenchmarkSettings["pace"];

const SEED = 20_260_701;
const BRANCHES = 25;

/** Every work by its name, made when it is asked for. */
export const ALIGNMENT_WORKS: ReadonlyMap<string, (pace: Pace) => Promise<AlignmentWork>> = new Map([
  ["12 steps, a year of fines", (pace) => fines(pace === "quick" ? 500 : 150_000)],
  ["60 steps, 10 branches side by side, 3 deviations", (pace) => noisy(parallelMap(), countOf(pace), 3)],
  ["60 steps, 10 branches side by side, 12 deviations", (pace) => noisy(parallelMap(), countOf(pace), 12)],
  ["25 inclusive branches with loops", (pace) => noisy(inclusiveLoopMap(BRANCHES), countOf(pace) / 50, 3)],
  ["the same in a loop of their own", (pace) => noisy(repeatedInclusiveLoopMap(BRANCHES), countOf(pace) / 50, 3)],
]);

function countOf(pace: Pace): number {
  return { quick: 50, normal: 500, long: 5000 }[pace];
}

async function fines(count: number): Promise<AlignmentWork> {
  const reading = await readMap(fineMap());
  if (!reading.ok) throw new Error("the map of fines cannot be read");
  const ids = new Map<string, string>(FINE_STEPS.map((name, index) => [name, `s${index}`]));
  const traces = Array.from(fineCases(count), ({ events }) =>
    events.map(({ activity = "" }) => ids.get(activity) ?? ""),
  );
  return { model: compileProcess(reading.map).model, traces };
}

async function noisy(drawn: Promise<PowerMap>, count: number, deviations: number): Promise<AlignmentWork> {
  const { model } = compileProcess(await drawn);
  return { model, traces: noisyTraces(model, { seed: SEED, count, deviations }) };
}
