import type { MapNode } from "../../map/power-map.ts";
import { activeOf, inputOf, leftBy, messagesFor, openOf, type Construction } from "./construction.ts";
import { hasEventSubprocesses } from "./event-subprocesses.ts";
import { entryOf } from "./starts.ts";
import { waysOut } from "./ways-out.ts";

/**
 * A task, call activity or subprocess of which nothing is drawn: one entry of the log. Repeated, it is done once or more
 * often; only a loop that is tested before may leave it out.
 */
export function compileStep(node: MapNode, construction: Construction): void {
  const { map, net } = construction;
  const input = inputOf(node, construction);
  const label = { label: map.index(node.id), isStep: true };
  const left = leftBy(node, construction);
  const ways = waysOut(node, construction);
  for (const messages of messagesFor(node, construction)) {
    const takes = [input, ...messages];
    for (const way of ways) net.transition({ takes, gives: [...way, ...left], ...label });
    if (node.repetition !== undefined) net.transition({ takes, gives: [input, ...left], ...label });
  }
  if (node.repetition === "loopTestedBefore") for (const way of ways) net.transition({ takes: [input], gives: way });
}

/**
 * A subprocess that is drawn: it ends when no token is left inside. Parallel instances are told apart only by counting;
 * an ad-hoc one does its steps in any order and as often as it likes.
 */
export function compileSubprocess(node: MapNode, construction: Construction): void {
  const { map, net } = construction;
  const { id, repetition } = node;
  const active = activeOf(node, construction);
  const open = hasEventSubprocesses(id, map) ? [openOf(id, construction)] : [];
  const entry = node.type === "AdHocSubProcess" ? [] : entryOf(id, construction);
  const input = inputOf(node, construction);
  const label = map.index(id);
  const ways = waysOut(node, construction);
  for (const messages of messagesFor(node, construction))
    net.transition({ takes: [input, ...messages], gives: [active, ...open, ...entry] });
  for (const way of ways)
    net.whenEmpty([id], { takes: [active], gives: [...way, ...leftBy(node, construction)], empties: open, label });
  if (repetition === "parallel") net.repeatable(entry, { takes: [active], gives: [active, ...entry] });
  else if (repetition !== undefined) net.whenEmpty([id], { takes: [active], gives: [active, ...entry], label });
  if (repetition === "loopTestedBefore") for (const way of ways) net.transition({ takes: [input], gives: way });
  if (node.type === "AdHocSubProcess") compileAnyOrder(node, construction);
}

function compileAnyOrder(node: MapNode, construction: Construction): void {
  const { map, net } = construction;
  const active = activeOf(node, construction);
  for (const child of map.children(node.id)) {
    if (map.incoming(child.id).length > 0 || child.attachedTo !== undefined || child.triggeredByEvent === true)
      continue;
    const begin = inputOf(child, construction);
    const parts = { takes: [active], gives: [active, begin] };
    if (node.isSequential === true) net.whenEmpty([node.id], parts);
    else net.repeatable([begin], parts);
  }
}
