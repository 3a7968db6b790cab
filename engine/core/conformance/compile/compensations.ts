import type { MapNode } from "../../map/power-map.ts";
import { doneOf, inputOf, activeOf, type Construction } from "./construction.ts";
import { isDrawnSubprocess, type MapStructure } from "./map-structure.ts";
import type { WaysOut } from "./ways-out.ts";

/**
 * Undoes what was done: every step in reach that has a handler and was done is undone once for each time it was done, in
 * any order, and only then the flow goes on. A boundary event for cancelling does so for its transaction.
 */
export function compensate(node: MapNode, ways: WaysOut, construction: Construction): void {
  const { map, net } = construction;
  const label = map.index(node.id);
  const undoing = net.place(`undoing ${node.id}`, map.scopeOf(node));
  const isCancel = node.type === "BoundaryEvent";
  const takes = [isCancel ? net.place(`thrown ${node.id}`, map.scopeOf(node)) : inputOf(node, construction)];
  net.transition({ takes, gives: [undoing], label });
  const undone = inReach(node, map).flatMap((step) =>
    map.boundaries(step.id).flatMap((event) => {
      const handler = map.node(event.compensatedBy ?? "");
      return handler === undefined ? [] : [{ step, event, handler }];
    }),
  );
  for (const { step, event, handler } of undone)
    net.transition({
      takes: [undoing, doneOf(step, construction)],
      gives: [undoing, inputOf(handler, construction)],
      before: [map.index(event.id)],
    });
  const open = undone.flatMap(({ step, handler }) => [
    doneOf(step, construction),
    inputOf(handler, construction),
    ...(isDrawnSubprocess(handler, map) ? [activeOf(handler, construction)] : []),
  ]);
  for (const gives of ways) net.transition({ takes: [undoing], gives, needsEmpty: [...new Set(open)] });
}

function inReach(node: MapNode, map: MapStructure): readonly MapNode[] {
  const reference = (node.events ?? []).find(({ kind }) => kind === "compensation")?.reference;
  const holder = map.node(map.scopeOf(node));
  const around = holder?.triggeredByEvent === true ? map.scopeOf(holder) : map.scopeOf(node);
  const scopes = map.within(reference ?? node.attachedTo ?? around);
  return map.nodes.filter((step) => step.id === reference || scopes.has(map.scopeOf(step)));
}
