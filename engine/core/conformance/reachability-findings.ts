import type { CheckFinding } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import type { MapNode, PowerMap } from "../map/power-map.ts";
import type { ProcessModel } from "./process-model.ts";
import { possibleTransitions } from "./search/concurrency.ts";
import { MarkingGraph } from "./search/marking-graph.ts";

/** Beyond so many markings it is left open what can be reached. */
const MAXIMUM_MARKINGS = 2000;

/** Steps that no case can ever do, and a map that no case can finish. Only what is proved is said. */
export function reachabilityFindings(map: PowerMap, { nodes, net }: ProcessModel): readonly CheckFinding[] {
  const graph = new MarkingGraph(net);
  const { transitions, isWhole, canEnd } = reach(graph);
  const done = new Set([...transitions].flatMap((transition) => net.transitions[transition]?.label ?? []));
  const unreached = nodes.flatMap(({ kind }, node) =>
    kind === "step" && !done.has(node) ? (map.nodes[node] ?? []) : [],
  );
  const [first] = map.nodes;
  return [
    ...unreached.map((node) => told("STEP_UNREACHABLE", node)),
    ...(canEnd || !isWhole || first === undefined ? [] : [told("END_UNREACHABLE", first)]),
  ];
}

type Reach = { readonly transitions: ReadonlySet<number>; readonly isWhole: boolean; readonly canEnd: boolean };

/** What can happen from the start on; where there is too much of it, what cannot be excluded place by place. */
function reach(graph: MarkingGraph): Reach {
  const seen = new Set([graph.initial]);
  const transitions = new Set<number>();
  for (const marking of seen) {
    if (seen.size > MAXIMUM_MARKINGS || graph.isCut(marking))
      return { transitions: possibleTransitions(graph.net), isWhole: false, canEnd: true };
    for (const { transition, target } of graph.successors(marking)) {
      seen.add(target);
      transitions.add(transition);
    }
  }
  return { transitions, isWhole: true, canEnd: seen.has(0) };
}

function told(code: "STEP_UNREACHABLE" | "END_UNREACHABLE", { id, title }: MapNode): CheckFinding {
  const pointer = code === "END_UNREACHABLE" ? "" : id;
  return finding(code, { document: "map", pointer }, { titleZh: title.zh, titleEn: title.en });
}
