import { between, oneOf, type Random } from "./random.ts";
import type { Draft, DraftCase, DraftPlant, Workshop } from "./simulation.ts";

/** Plants one deviation in a case that follows its map; undefined when the case gives no occasion for it. */
export type Planter = (draft: DraftCase, workshop: Workshop, random: Random) => DraftCase | undefined;

/** An activity that no map knows. */
const UNKNOWN_ACTIVITY = "加盖内部流转章";

/** Leaves a step out. */
export const skipStep: Planter = ({ events }, workshop, random) => {
  const at = between(0, events.length - 1, random);
  const skipped = events[at];
  if (skipped === undefined) return undefined;
  return deviating(events.toSpliced(at, 1), { code: "SKIPPED_STEP", step: skipped.step, event: undefined }, workshop);
};

/** Does something that is not on the map, at the time of a step. */
export const addStep: Planter = ({ events }, workshop, random) => {
  const beside = oneOf(events, random);
  if (beside === undefined) return undefined;
  const added: Draft = { activity: UNKNOWN_ACTIVITY, at: beside.at };
  const at = events.indexOf(beside) + 1;
  return deviating(events.toSpliced(at, 0, added), { code: "ADDED_STEP", step: undefined, event: added }, workshop);
};

/** Does two steps that follow each other the other way round. */
export const swapSteps: Planter = ({ events }, workshop, random) => {
  const at = between(0, events.length - 2, random);
  const [first, second] = events.slice(at, at + 2);
  if (first === undefined || second === undefined || first.step === second.step) return undefined;
  const swapped = [
    { ...second, at: first.at },
    { ...first, at: second.at },
  ];
  const [, late] = swapped;
  return deviating(
    events.toSpliced(at, 2, ...swapped),
    { code: "OUT_OF_ORDER", step: first.step, event: late },
    workshop,
  );
};

/** Does a step once more. */
export const repeatStep: Planter = ({ events }, workshop, random) => {
  const repeated = oneOf(events, random);
  if (repeated === undefined) return undefined;
  const again = { ...repeated };
  const at = events.indexOf(repeated) + 1;
  return deviating(events.toSpliced(at, 0, again), { code: "REWORK", step: again.step, event: again }, workshop);
};

/** The case with its plant, if it really leaves the map: a step that may be left out or repeated is none. */
function deviating(events: readonly Draft[], plant: DraftPlant, { aligner }: Workshop): DraftCase | undefined {
  const { cost } = aligner.align(events.map(({ step = "" }) => step));
  return cost === 0 ? undefined : { events, planted: [plant] };
}
