import type { ProcessModel } from "../../core/conformance/process-model.ts";
import { between, oneOf, seededRandom, type Random } from "../../simulate/random.ts";
import { createRuns } from "../../simulate/random-run.ts";

type Noise = { readonly seed: number; readonly count: number; readonly deviations: number };

/** Runs of a map, each with so many deviations: steps left out, done twice, exchanged, or of no map. Always the same ones. */
export function noisyTraces(model: ProcessModel, { seed, count, deviations }: Noise): readonly (readonly string[])[] {
  const draw = createRuns(model);
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    let trace = (draw(random) ?? []).flatMap(({ node, isStep }) => (isStep ? [node] : []));
    for (let deviation = 0; deviation < deviations; deviation++) trace = deviating(trace, random);
    return trace;
  });
}

type Deviate = (trace: readonly string[], at: number, random: Random) => string[];

const DEVIATIONS: readonly Deviate[] = [
  (trace, at) => trace.toSpliced(at, 1),
  (trace, at) => trace.toSpliced(at, 0, trace[at] ?? ""),
  (trace, at) => trace.toSpliced(at, 0, ""),
  (trace, at, random) => {
    const to = between(0, trace.length - 1, random);
    return trace.toSpliced(at, 1).toSpliced(to, 0, trace[at] ?? "");
  },
];

function deviating(trace: readonly string[], random: Random): string[] {
  const at = between(0, trace.length - 1, random);
  return oneOf(DEVIATIONS, random)?.(trace, at, random) ?? [...trace];
}
