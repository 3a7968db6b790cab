import type { CheckFinding } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import type { MapNode, PowerMap } from "../map/power-map.ts";
import type { ProcessModel } from "./process-model.ts";
import { MarkingGraph } from "./search/marking-graph.ts";

/** Beyond so many markings it is left open whether a map can come to an end. */
const MAXIMUM_MARKINGS = 20_000;

/** Steps that no case can ever do, and a map that no case can finish. Only what is proved is said. */
export function reachabilityFindings(map: PowerMap, { nodes, net }: ProcessModel): readonly CheckFinding[] {
  const graph = new MarkingGraph(net);
  const seen = new Set([graph.initial]);
  const done = new Set<number>();
  for (const marking of seen) {
    if (seen.size > MAXIMUM_MARKINGS || graph.isCut(marking)) return [];
    for (const { transition, target } of graph.successors(marking)) {
      seen.add(target);
      const { label } = net.transitions[transition] ?? {};
      if (label !== undefined) done.add(label);
    }
  }
  const unreached = nodes.flatMap(({ kind }, node) =>
    kind === "step" && !done.has(node) ? (map.nodes[node] ?? []) : [],
  );
  const [first] = map.nodes;
  return [
    ...unreached.map((node) => told("STEP_UNREACHABLE", node)),
    ...(seen.has(0) || first === undefined ? [] : [told("END_UNREACHABLE", first)]),
  ];
}

function told(code: "STEP_UNREACHABLE" | "END_UNREACHABLE", { id, title }: MapNode): CheckFinding {
  const pointer = code === "END_UNREACHABLE" ? "" : id;
  return finding(code, { document: "map", pointer }, { titleZh: title.zh, titleEn: title.en });
}
