import type { PowerMap } from "../../map/power-map.ts";
import type { PathMove } from "../../model/formats.generated.ts";

type Way = { readonly flow: string; readonly to: string };

/** How the flows of a map lead from node to node. */
export type FlowPlan = {
  readonly out: ReadonlyMap<string, readonly Way[]>;
  /** Nodes of whose outgoing flows only one is taken. */
  readonly choosing: ReadonlySet<string>;
  /** Nodes that wait for more than one of their incoming flows. */
  readonly joining: ReadonlySet<string>;
  /** The step on whose edge a boundary event sits has already been left by its flow. */
};

const CHOOSING = new Set(["ExclusiveGateway", "EventBasedGateway", "ComplexGateway"]);
const JOINING = new Set(["ParallelGateway", "InclusiveGateway"]);

export function planFlows({ nodes, flows }: PowerMap): FlowPlan {
  const out = new Map<string, Way[]>();
  for (const { id, from, to } of flows) {
    const ways = out.get(from);
    if (ways === undefined) out.set(from, [{ flow: id, to }]);
    else ways.push({ flow: id, to });
  }
  const of = (types: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(nodes.filter(({ type }) => types.has(type)).map(({ id }) => id));
  return { out, choosing: of(CHOOSING), joining: of(JOINING) };
}

/**
 * The flows that a case took, once for each time: from each node it passed, the flow to the next one, whatever happened on
 * parallel branches in between. A node that joins takes all that lead to it by then; a gateway that chooses gives one.
 */
export function takenFlows(path: readonly PathMove[], { out, choosing, joining }: FlowPlan): readonly string[] {
  const taken: string[] = [];
  /** What passed nodes offer, the latest last. */
  const offers: { readonly from: string; ways: readonly Way[] }[] = [];
  for (const { kind, element } of path) {
    if (kind === "logOnly" || element === undefined) continue;
    for (let index = offers.length - 1; index >= 0; index -= 1) {
      const offer = offers[index];
      const way = offer?.ways.find(({ to }) => to === element);
      if (offer === undefined || way === undefined) continue;
      taken.push(way.flow);
      offer.ways = choosing.has(offer.from) ? [] : offer.ways.filter((other) => other !== way);
      if (offer.ways.length === 0) offers.splice(index, 1);
      if (!joining.has(element)) break;
    }
    const ways = out.get(element);
    if (ways !== undefined) offers.push({ from: element, ways });
  }
  return taken;
}
