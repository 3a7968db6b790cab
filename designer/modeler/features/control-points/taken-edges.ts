import { isShape, type MapShape } from "../../elements.ts";
import type { Stretch } from "./edge-places.ts";

const BESIDE_FLOW = 7;
const BESIDE_EVENT = 2;
/** How far a mark reaches above and below its edge. */
const HIGH = 9;

/** What stands on the upper and lower edge of a step already: boundary events, and flows that dock there. */
export function takenEdges(
  step: MapShape,
  attached: readonly MapShape[],
): {
  readonly top: readonly Stretch[];
  readonly bottom: readonly Stretch[];
} {
  const bottom = step.y + step.height;
  return { top: takenAt(step, step.y, attached), bottom: takenAt(step, bottom, attached) };
}

function takenAt(step: MapShape, y: number, attached: readonly MapShape[]): readonly Stretch[] {
  const events = attached
    .filter((event) => event.y < y && event.y + event.height > y)
    .map(({ x, width }) => ({ from: x - step.x - BESIDE_EVENT, to: x + width - step.x + BESIDE_EVENT }));
  const flows = [
    ...step.incoming.map(({ waypoints }) => waypoints.at(-1)),
    ...step.outgoing.map(({ waypoints }) => waypoints[0]),
  ]
    .filter((point) => point !== undefined)
    .filter((point) => Math.abs(point.y - y) < 2)
    .map(({ x }) => ({ from: x - step.x - BESIDE_FLOW, to: x - step.x + BESIDE_FLOW }));
  const labels = [...step.incoming, ...step.outgoing]
    .flatMap(({ label }) => (label !== undefined && isShape(label) ? label : []))
    .filter((label) => label.y < y + HIGH && label.y + label.height > y - HIGH)
    .map(({ x, width }) => ({ from: x - step.x, to: x + width - step.x }));
  return [...events, ...flows, ...labels];
}
