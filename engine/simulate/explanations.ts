import { createAligner } from "../core/conformance/aligner.ts";
import type { MoveCosts } from "../core/conformance/alignment.ts";
import type { ProcessModel } from "../core/conformance/process-model.ts";

/** What all the cheapest explanations of a case by its map have in common. */
export type Explanation = {
  readonly cost: number;
  /**
   * The least and the greatest signature of them: the numbers of all skipped steps less those of all added ones, so that a
   * step that is only moved comes to nothing.
   */
  readonly least: number;
  readonly greatest: number;
};

export type Explanations = {
  readonly costs: MoveCosts;
  /** Undefined where the search came to its bound. */
  readonly explain: (steps: readonly string[]) => Explanation | undefined;
  readonly isSkip: (signature: number) => boolean;
  /** The signature of adding a step, or an activity that the map does not know. */
  readonly signatureOfAdding: (step: string | undefined) => number;
};

const BOUNDS = { maximumStates: 20_000, remembered: 20_000 };

/** A signature of that many deviations still leaves the order of costs as it is. */
const MOST_DEVIATIONS = 8;

/**
 * Tells whether a deviation is the only explanation of a case, by costs alone: each is raised or lowered by the number of
 * its step, so little that only explanations that cost the same change places. So the truth does not rest on which of
 * several explanations an alignment happens to show.
 */
export function createExplanations(model: ProcessModel, costs: MoveCosts): Explanations {
  const first = model.nodes.length + 1;
  const factor = MOST_DEVIATIONS * 2 * first;
  const numberOf = (node: string | undefined): number =>
    first + (node === undefined ? 0 : (model.indexes.get(node) ?? 0) + 1);
  const alignerOf = (sign: 1 | -1): ReturnType<typeof createAligner> =>
    createAligner(model, {
      ...BOUNDS,
      costs: {
        skip: (node) => factor * costs.skip(node) + sign * numberOf(node),
        add: (node) => factor * costs.add(node) - sign * numberOf(node),
      },
    });
  const [least, greatest] = [alignerOf(1), alignerOf(-1)];
  return {
    costs,
    explain: (steps) => {
      const [low, high] = [least.align(steps), greatest.align(steps)];
      if (!low.optimal || !high.optimal) return undefined;
      const cost = Math.round((low.cost + high.cost) / 2 / factor);
      return { cost, least: low.cost - factor * cost, greatest: factor * cost - high.cost };
    },
    isSkip: (signature) => signature >= first && signature < 2 * first,
    signatureOfAdding: (step) => -numberOf(step),
  };
}
