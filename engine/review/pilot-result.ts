import type { AttachedBacktest, Review } from "../core/model/formats.generated.ts";

/**
 * What the pilot (试运行) of a review came to: the backtest of what it pilots on every evaluation recorded since it began, the
 * newest one that is attached. A pilot judges nobody's case. The journal keeps each case with its answer, so that what it
 * would have answered can be told at any time, and again, and costs those who are judged nothing.
 */
export function pilotResult({ pilot, backtests }: Pick<Review, "pilot" | "backtests">): AttachedBacktest | undefined {
  if (pilot === undefined) return undefined;
  return backtests.findLast(
    ({ digest, source }) =>
      digest === pilot.revision &&
      source.kind === "journal" &&
      source.from === pilot.begunAt &&
      source.to === undefined &&
      source.organ === undefined,
  );
}
