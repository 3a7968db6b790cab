import type { MapFlow, PowerMap } from "./power-map.ts";

/** The flow of a map with every loop gone through once: what led back leads on to where the loop is left. */
export type AcyclicFlow = {
  /** Every node, each after those that lead to it. */
  readonly order: readonly string[];
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly loops: readonly LeadBack[];
};

/** A flow that leads back to a node on the way to its own start. */
export type LeadBack = Pick<MapFlow, "from" | "to">;

/** Takes the loops out of a map, always the same ones: it walks from the nodes that nothing leads to, in their order. */
export function acyclicFlow({ nodes, flows }: PowerMap): AcyclicFlow {
  const next = new Map(nodes.map(({ id }): [string, string[]] => [id, []]));
  for (const { from, to } of flows) if (next.has(to)) next.get(from)?.push(to);
  const entered = new Set(flows.map(({ to }) => to));
  const ids = nodes.map(({ id }) => id);
  const starts = [...ids.filter((id) => !entered.has(id)), ...ids];
  const { loops } = walk(starts, next);
  for (const { from, to } of loops) {
    const targets = next.get(from) ?? [];
    targets.splice(targets.indexOf(to), 1);
  }
  for (const loop of loops) leadOn(loop, next);
  return { order: walk(starts, next).order, next, loops };
}

type Next = ReadonlyMap<string, string[]>;

/** Leads the end of a loop on to wherever the loop is left, unless that would lead back again. */
function leadOn({ from, to }: LeadBack, next: Next): void {
  const before = reachedFrom(from, turned(next));
  const body = [...reachedFrom(to, next)].filter((id) => before.has(id));
  const exits = new Set(body.flatMap((id) => next.get(id) ?? []).filter((id) => !before.has(id)));
  for (const exit of exits) if (!reachedFrom(exit, next).has(from)) next.get(from)?.push(exit);
}

function turned(next: Next): Next {
  const previous = new Map([...next.keys()].map((id): [string, string[]] => [id, []]));
  for (const [from, targets] of next) for (const to of targets) previous.get(to)?.push(from);
  return previous;
}

function reachedFrom(start: string, next: Next): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return reached;
}

/** Goes depth first with a stack of its own: a long map must not overflow the machine's. */
function walk(starts: readonly string[], next: Next): Pick<AcyclicFlow, "order" | "loops"> {
  const open = new Set<string>();
  const seen = new Set<string>();
  const finished: string[] = [];
  const loops: LeadBack[] = [];
  const stack: { readonly id: string; readonly targets: string[] }[] = [];
  const enter = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    open.add(id);
    stack.push({ id, targets: [...(next.get(id) ?? [])] });
  };
  for (const start of starts) {
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = top.targets.shift();
      if (to === undefined) {
        open.delete(top.id);
        finished.push(top.id);
        stack.pop();
      } else if (open.has(to)) loops.push({ from: top.id, to });
      else enter(to);
    }
  }
  return { order: finished.toReversed(), loops };
}
