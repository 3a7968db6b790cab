import type { MapNode } from "../../map/power-map.ts";
import { arrivalOf, inputOf, waitsForFlows, type Construction } from "./construction.ts";
import { oneWayOut, someWaysOut, waysOut, type WaysOut } from "./ways-out.ts";

/** The bits of a number say which flows of a join a token can reach. */
const MAXIMUM_INCOMING = 30;

/**
 * A gateway. An event-based one lets one of its events happen, which reads like a choice; a complex one is taken for
 * inclusive, and that is said: what its condition means only its author knows.
 */
export function compileGateway(node: MapNode, construction: Construction): void {
  const { map, net, report } = construction;
  const before = [map.index(node.id)];
  const { type } = node;
  if (type === "ComplexGateway") report("COMPLEX_GATEWAY", node);
  for (const gives of leavingWays(node, construction)) {
    if (!waitsForFlows(node, map)) net.transition({ takes: [inputOf(node, construction)], gives, before });
    else if (type === "ParallelGateway") net.transition({ takes: incomingOf(node, construction), gives, before });
    else net.transition({ takes: [net.place(`joined ${node.id}`, map.scopeOf(node))], gives });
  }
  if (!waitsForFlows(node, map) || type === "ParallelGateway") return;
  const incoming = incomingOf(node, construction);
  if (incoming.length > MAXIMUM_INCOMING) report("GATEWAY_TOO_WIDE", node);
  const join = net.join(incoming.slice(0, MAXIMUM_INCOMING));
  net.transition({ takes: [], gives: [net.place(`joined ${node.id}`, map.scopeOf(node))], join, before });
}

function incomingOf({ id }: MapNode, construction: Construction): readonly number[] {
  return construction.map.incoming(id).flatMap((flow) => arrivalOf(flow, construction));
}

function leavingWays(node: MapNode, construction: Construction): WaysOut {
  if (node.type === "InclusiveGateway" || node.type === "ComplexGateway") return someWaysOut(node, construction);
  if (node.type === "ParallelGateway")
    return [construction.map.outgoing(node.id).flatMap((flow) => arrivalOf(flow, construction))];
  return node.needsAllEvents === true ? waysOut(node, construction) : oneWayOut(node, construction);
}
