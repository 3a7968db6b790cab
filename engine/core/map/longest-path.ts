import type { Edge } from "./limit-spans.ts";

/** How much time passes to each point at most, and by which edge; −Infinity where no way leads. */
type Reach = { readonly times: readonly number[]; readonly by: readonly (Edge | undefined)[] };

/** The most time from any of the sources to each point. Edges lead to later points and are in the order of their start. */
export function longestFrom(sources: ReadonlySet<number>, points: number, edges: readonly Edge[]): Reach {
  const times = Array.from({ length: points }, (_, point) => (sources.has(point) ? 0 : -Infinity));
  const by: (Edge | undefined)[] = Array.from({ length: points });
  for (const edge of edges) {
    const time = (times[edge.from] ?? -Infinity) + edge.amount;
    if (time <= (times[edge.to] ?? -Infinity)) continue;
    times[edge.to] = time;
    by[edge.to] = edge;
  }
  return { times, by };
}

/** The most time from each point to any of the targets. */
export function longestTo(targets: ReadonlySet<number>, points: number, edges: readonly Edge[]): Reach {
  const last = points - 1;
  const turned = edges.map((edge) => ({ ...edge, from: last - edge.to, to: last - edge.from }));
  const { times, by } = longestFrom(
    new Set([...targets].map((target) => last - target)),
    points,
    turned.toSorted((first, second) => first.from - second.from),
  );
  return { times: times.toReversed(), by: by.toReversed() };
}

/** The edges of the longest way to a point, from its source on. */
export function wayTo(point: number, { by }: Reach): Edge[] {
  const way: Edge[] = [];
  for (let edge = by[point]; edge !== undefined; edge = by[edge.from]) way.push(edge);
  return way.toReversed();
}
