/** The nodes of a map and what leads from one to another: flows, and from a step to the events on its edge. */
export type FlowGraph = {
  /** In the order of the document. */
  readonly nodes: readonly string[];
  readonly leads: readonly { readonly from: string; readonly to: string }[];
  /** Where the flow begins. */
  readonly starts: readonly string[];
};

export type FlowOrder = {
  /** Every node once: before what follows it, except where the flow goes back to it. */
  readonly order: readonly string[];
  /** The nodes to which no way leads from a start; they stand last. */
  readonly unreachable: ReadonlySet<string>;
};

/**
 * The order in which people tell a process: from its start on; where it branches, the short branches first and the main
 * way last; what comes after branches have met, after all of them. A flow that goes back does not count.
 */
export function flowOrder({ nodes, leads, starts }: FlowGraph): FlowOrder {
  const following = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of leads) if (following.has(to)) following.get(from)?.push(to);
  const left = notReached(starts);
  const ledTo = new Set(leads.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const others = [...starts, ...left.filter((node) => !ledTo.has(node))];
  const beginnings = [...others, ...notReached(others).toReversed()];
  const lengths = longestWays(walk(beginnings, following), following);
  const byLength = new Map(
    [...following].map(([node, next]) => [node, next.toSorted((one, other) => lengthOf(one) - lengthOf(other))]),
  );
  return { order: walk(beginnings, byLength).toReversed(), unreachable: new Set(left) };

  function notReached(from: readonly string[]): readonly string[] {
    const reached = new Set(walk(from, following));
    return nodes.filter((node) => !reached.has(node));
  }

  function lengthOf(node: string): number {
    return lengths.get(node) ?? 0;
  }
}

type Following = ReadonlyMap<string, readonly string[]>;

/**
 * Every node that is reached, after all that it leads to; a flow that goes back leads nowhere. Depth first, the last
 * beginning and the last branch first, so that the first ones finish last. Without recursion, which long maps would exhaust.
 */
function walk(beginnings: readonly string[], following: Following): readonly string[] {
  const finished: string[] = [];
  const entered = new Set<string>();
  const open: { readonly node: string; readonly left: string[] }[] = [];
  const enter = (node: string): void => {
    const next = following.get(node);
    if (next === undefined || entered.has(node)) return;
    entered.add(node);
    open.push({ node, left: [...next] });
  };
  for (const beginning of beginnings.toReversed()) {
    enter(beginning);
    for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
      const next = current.left.pop();
      if (next !== undefined) {
        enter(next);
        continue;
      }
      open.pop();
      finished.push(current.node);
    }
  }
  return finished;
}

/** How many nodes the longest way on from each node has. What is not finished before a node lies behind it on its way. */
function longestWays(finished: readonly string[], following: Following): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const node of finished) {
    const ways = (following.get(node) ?? []).map((next) => lengths.get(next) ?? 0);
    lengths.set(node, 1 + Math.max(0, ...ways));
  }
  return lengths;
}
