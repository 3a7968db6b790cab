import type { AcyclicFlow } from "./acyclic-flow.ts";
import type { PowerMap, StepTimeLimit } from "./power-map.ts";

/** A way in time from one point of a map to a later one. A time limit takes its amount, the flow itself no time. */
export type Edge = { readonly from: number; readonly to: number; readonly amount: number; readonly span?: LimitSpan };

/** A time limit of a step between its two points; without points when they are not on one way through the map. */
export type LimitSpan = {
  readonly step: string;
  readonly limit: StepTimeLimit;
  readonly points: { readonly from: number; readonly to: number } | undefined;
};

/**
 * The points in time of a map, in the order of its flow: each node begins at an even point and ends at the odd one after
 * it. A limit runs from the end of its start event to the end of its end event; where it names none, it is the time of its
 * own step.
 */
export type Timeline = {
  readonly points: number;
  /** Where a run begins and ends. */
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly elementAt: (point: number) => string;
  readonly beginOf: (element: string) => number | undefined;
  readonly endOf: (element: string) => number | undefined;
  readonly flow: readonly Edge[];
  readonly spans: readonly LimitSpan[];
};

/** Lays the nodes, flows and time limits of a map out in time. */
export function timelineOf({ steps, nodes }: PowerMap, { order, next }: AcyclicFlow): Timeline {
  const positions = new Map(order.map((id, position) => [id, position]));
  const pointOf = (id: string, offset: 0 | 1): number | undefined => {
    const position = positions.get(id);
    return position === undefined ? undefined : 2 * position + offset;
  };
  const flow = order.flatMap((id, position) => [
    { from: 2 * position, to: 2 * position + 1, amount: 0 },
    ...(next.get(id) ?? []).map((to) => ({ from: 2 * position + 1, to: pointOf(to, 0) ?? 0, amount: 0 })),
  ]);
  const interrupting = nodes.filter(({ type }) => type === "BoundaryEvent").map(({ id }) => pointOf(id, 0));
  const timeline = {
    points: 2 * order.length,
    starts: pointsExcept([...flow.map(({ to }) => to), ...interrupting], 2 * order.length),
    ends: pointsExcept(
      flow.map(({ from }) => from),
      2 * order.length,
    ),
    elementAt: (point: number) => order[point >> 1] ?? "",
    beginOf: (id: string) => pointOf(id, 0),
    endOf: (id: string) => pointOf(id, 1),
    flow,
  };
  const spans = steps.flatMap(({ id, timeLimits }) =>
    timeLimits.map((limit) => ({ step: id, limit, points: pointsOf(id, limit, timeline) })),
  );
  return { ...timeline, spans };
}

function pointsExcept(some: readonly (number | undefined)[], points: number): ReadonlySet<number> {
  const excepted = new Set(some);
  return new Set(Array.from({ length: points }, (_, point) => point).filter((point) => !excepted.has(point)));
}

function pointsOf(
  step: string,
  { startEvent, endEvent = step }: StepTimeLimit,
  { beginOf, endOf, flow }: Omit<Timeline, "spans">,
): LimitSpan["points"] {
  const from = startEvent === undefined || startEvent === endEvent ? beginOf(startEvent ?? step) : endOf(startEvent);
  const to = endOf(endEvent);
  return from === undefined || to === undefined || wayBetween(from, to, flow) === undefined ? undefined : { from, to };
}

/** The points of a way that the flow leads from one point to another; undefined when it leads none. */
export function wayBetween(from: number, to: number, flow: readonly Edge[]): number[] | undefined {
  const origins = new Map<number, number | undefined>([[from, undefined]]);
  for (const edge of flow) {
    // Edges lead to later points and are in the order of their start.
    if (edge.from >= to) break;
    if (origins.has(edge.from) && !origins.has(edge.to)) origins.set(edge.to, edge.from);
  }
  if (!origins.has(to)) return undefined;
  const way: number[] = [];
  for (let point: number | undefined = to; point !== undefined; point = origins.get(point)) way.push(point);
  return way.toReversed();
}
