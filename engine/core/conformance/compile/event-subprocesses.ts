import type { MapNode } from "../../map/power-map.ts";
import { isThrownTo, startsOf } from "./catchers.ts";
import { activeOf, messagesFor, openOf, type Construction } from "./construction.ts";
import type { MapStructure } from "./map-structure.ts";
import { waysOut } from "./ways-out.ts";

export function hasEventSubprocesses(scope: string, map: MapStructure): boolean {
  return map.children(scope).some(({ triggeredByEvent }) => triggeredByEvent === true);
}

/**
 * A subprocess that an event starts while its scope runs. An interrupting one takes the place of all that runs there, and
 * nothing interrupts it again; one that does not interrupt runs beside it, once at a time.
 */
export function compileEventSubprocess(handler: MapNode, construction: Construction): void {
  const { map, net, report } = construction;
  const active = activeOf(handler, construction);
  for (const event of startsOf(handler, map)) {
    if ((event.events ?? []).some(({ kind }) => kind === "compensation")) {
      report("NOT_INTERPRETED", event);
      continue;
    }
    for (const way of waysOut(event, construction)) compileHandlerStart(event, handler, way, construction);
  }
  net.whenEmpty([handler.id], { takes: [active], gives: [], label: map.index(handler.id) });
}

function compileHandlerStart(
  event: MapNode,
  handler: MapNode,
  gives: readonly number[],
  construction: Construction,
): void {
  const { map, net } = construction;
  const label = map.index(event.id);
  if (isThrownTo(event, map)) net.transition({ takes: [net.place(`thrown ${event.id}`, handler.id)], gives, label });
  else
    for (const takes of messagesFor(event, construction))
      startHandler({ event, handler, takes, gives, label }, construction);
}

type Starting = {
  readonly event: MapNode;
  readonly handler: MapNode;
  readonly takes: readonly number[];
  readonly gives: readonly number[];
  readonly label: number;
};

/** Starts an event subprocess; `gives` goes on inside of it, or beside it where nothing is interrupted. */
export function startHandler({ event, handler, takes, gives, label }: Starting, construction: Construction): void {
  const { map, net } = construction;
  const scope = map.scopeOf(handler);
  const open = openOf(scope, construction);
  const active = activeOf(handler, construction);
  if (event.nonInterrupting === true)
    net.transition({ takes: [open, ...takes], gives: [open, active, ...gives], needsEmpty: [active], label });
  else net.interrupting([scope], { takes: [open, ...takes], gives: [active, ...gives], label });
}
