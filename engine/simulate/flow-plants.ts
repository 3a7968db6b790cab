import type { Explanation } from "./explanations.ts";
import { spansOf } from "./limits.ts";
import { between, oneOf, type Random } from "./random.ts";
import type { Draft, DraftCase, DraftPlant, Workshop } from "./simulation.ts";

/** Plants one deviation in a case that follows its map; undefined when the case gives no occasion for it. */
export type Planter = (draft: DraftCase, workshop: Workshop, random: Random) => DraftCase | undefined;

/** An activity that no map knows. */
const UNKNOWN_ACTIVITY = "加盖内部流转章";

/** Leaves a step out. */
export const skipStep: Planter = ({ events }, workshop, random) => {
  const at = between(0, events.length - 1, random);
  const skipped = events[at]?.step;
  // A case of which nothing was done is in no log.
  if (skipped === undefined || events.length < 2 || tellsTime(skipped, workshop)) return undefined;
  const { costs, isSkip } = workshop.explanations;
  return deviating(
    events.toSpliced(at, 1),
    { code: "SKIPPED_STEP", step: skipped, event: undefined },
    workshop,
    ({ cost, least, greatest }) => cost === costs.skip(skipped) && isSkip(least) && isSkip(greatest),
  );
};

/** Whether a time is waited for from a step on, or is over when it is done: skipping it would plant more than that. */
function tellsTime(step: string, { source: { map } }: Workshop): boolean {
  return spansOf(map).some(({ limit, from, to }) => step === (limit.bound === "atLeast" ? from : to));
}

/** Does something that is not on the map, at the time of a step. */
export const addStep: Planter = ({ events }, workshop, random) => {
  const beside = oneOf(events, random);
  if (beside === undefined) return undefined;
  const added: Draft = { activity: UNKNOWN_ACTIVITY, at: beside.at };
  const at = events.indexOf(beside) + 1;
  return deviating(
    events.toSpliced(at, 0, added),
    { code: "ADDED_STEP", step: undefined, event: added },
    workshop,
    isOnlyAdding(undefined, workshop),
  );
};

/** Does two steps that follow each other the other way round: the one that weighs less is out of order. */
export const swapSteps: Planter = ({ events }, workshop, random) => {
  const at = between(0, events.length - 2, random);
  const [first, second] = events.slice(at, at + 2);
  if (first?.step === undefined || second?.step === undefined || first.step === second.step) return undefined;
  // On another day a limit may be over, and evidence be late.
  if (first.at.slice(0, 10) !== second.at.slice(0, 10)) return undefined;
  const early = { ...second, at: first.at };
  const late = { ...first, at: second.at };
  const { costs } = workshop.explanations;
  const costOf = ({ step = "" }: Draft): number => costs.skip(step) + costs.add(step);
  const event = costOf(early) < costOf(late) ? early : late;
  return deviating(
    events.toSpliced(at, 2, early, late),
    { code: "OUT_OF_ORDER", step: event.step, event },
    workshop,
    ({ cost, least, greatest }) => cost === costOf(event) && least === 0 && greatest === 0,
  );
};

/** Does a step once more. */
export const repeatStep: Planter = ({ events }, workshop, random) => {
  const repeated = oneOf(events, random);
  if (repeated?.step === undefined) return undefined;
  const again = { ...repeated };
  const at = events.indexOf(repeated) + 1;
  return deviating(
    events.toSpliced(at, 0, again),
    { code: "REWORK", step: again.step, event: again },
    workshop,
    isOnlyAdding(again.step, workshop),
  );
};

function isOnlyAdding(step: string | undefined, { explanations }: Workshop): (explanation: Explanation) => boolean {
  const signature = explanations.signatureOfAdding(step);
  return ({ cost, least, greatest }) =>
    cost === explanations.costs.add(step) && least === signature && greatest === signature;
}

/**
 * The case with its plant, if that is the only thing that can be said of it: a step that may be left out or repeated is no
 * deviation, and what another deviation explains as well, or for less, is not known to be this one.
 */
function deviating(
  events: readonly Draft[],
  plant: DraftPlant,
  { explanations }: Workshop,
  isCertain: (explanation: Explanation) => boolean,
): DraftCase | undefined {
  const explanation = explanations.explain(events.map(({ step = "" }) => step));
  return explanation !== undefined && isCertain(explanation) ? { events, planted: [plant] } : undefined;
}
