import type { MapNode } from "../../map/power-map.ts";
import { catcherOf, isThrownTo, thrownBy, type Catcher } from "./catchers.ts";
import { compensate } from "./compensations.ts";
import { activeOf, inputOf, leftBy, messagesFor, openOf, type Construction } from "./construction.ts";
import { hasEventSubprocesses, startHandler } from "./event-subprocesses.ts";
import { isDrawnSubprocess } from "./map-structure.ts";
import { waysOut } from "./ways-out.ts";

/** An intermediate or end event in the flow. */
export function compileEvent(node: MapNode, construction: Construction): void {
  const { map, net } = construction;
  const { events = [] } = node;
  const isEnd = node.type === "EndEvent";
  const label = map.index(node.id);
  const takes = [inputOf(node, construction)];
  const left = leftBy(node, construction);
  const thrown = thrownBy(node);
  if (thrown !== undefined) compileThrow(node, construction);
  else if (isEnd && events.some(({ kind }) => kind === "terminate"))
    net.interrupting([map.scopeOf(node)], { takes, gives: left, label });
  else if (node.type !== "IntermediateCatchEvent" && events.some(({ kind }) => kind === "compensation"))
    compensate(node, waysOut(node, construction), construction);
  else if (node.type === "IntermediateThrowEvent" && events.some(({ kind }) => kind === "link"))
    compileLink(node, construction);
  else
    for (const messages of messagesFor(node, construction))
      for (const way of waysOut(node, construction))
        net.transition({ takes: [...takes, ...messages], gives: [...way, ...left], label });
}

/** A link goes on at the event of the same name, as if it were one flow. */
function compileLink(node: MapNode, construction: Construction): void {
  const { map, net, report } = construction;
  const targets = map
    .children(map.scopeOf(node))
    .filter(
      (other) =>
        other.type === "IntermediateCatchEvent" && nameOf(other) !== undefined && nameOf(other) === nameOf(node),
    );
  if (targets.length !== 1) report("LINK_UNMATCHED", node);
  const gives = targets.slice(0, 1).map((target) => inputOf(target, construction));
  net.transition({ takes: [inputOf(node, construction)], gives, label: map.index(node.id) });
}

function nameOf({ events = [] }: MapNode): string | undefined {
  return events.find(({ kind }) => kind === "link")?.reference;
}

/** Throws an error, escalation or cancellation to its catcher; an error that nobody catches ends the whole process. */
function compileThrow(node: MapNode, construction: Construction): void {
  const { map, net, report } = construction;
  const thrown = thrownBy(node);
  const catcher = thrown === undefined ? undefined : catcherOf(node, thrown, map);
  const label = map.index(node.id);
  const takes = [inputOf(node, construction)];
  const left = leftBy(node, construction);
  for (const way of waysOut(node, construction)) {
    const gives = [...way, ...left];
    if (catcher !== undefined) throwTo(catcher, { takes, gives, label }, construction);
    else if (thrown?.kind === "escalation") net.transition({ takes, gives, label });
    else
      net.interrupting(thrown?.kind === "cancel" ? [map.scopeOf(node)] : map.processes, { takes, gives: left, label });
  }
  if (catcher === undefined && node.parent !== undefined) report("THROWN_NOT_CAUGHT", node);
}

type Throw = { readonly takes: readonly number[]; readonly gives: readonly number[]; readonly label: number };

function throwTo({ event, of }: Catcher, { takes, gives, label }: Throw, construction: Construction): void {
  const { map, net } = construction;
  const caught = net.place(`thrown ${event.id}`, "handler" in of ? of.handler.id : map.scopeOf(event));
  const goesOn = event.nonInterrupting === true;
  if ("handler" in of)
    startHandler(
      { event, handler: of.handler, takes, gives: goesOn ? [caught, ...gives] : [caught], label },
      construction,
    );
  else {
    const active = activeOf(of.subprocess, construction);
    if (goesOn) net.transition({ takes: [active, ...takes], gives: [active, caught, ...gives], label });
    else
      net.interrupting([of.subprocess.id], {
        takes: [active, ...takes],
        gives: [caught],
        empties: openPlaces(of.subprocess, construction),
        label,
      });
  }
}

function openPlaces({ id }: MapNode, construction: Construction): readonly number[] {
  return hasEventSubprocesses(id, construction.map) ? [openOf(id, construction)] : [];
}

/**
 * An event on the boundary of a step or subprocess: it may happen while that runs. What a drawn event throws to it makes
 * it happen; every other kind happens by itself, one that does not interrupt any number of times.
 */
export function compileBoundary(event: MapNode, construction: Construction): void {
  const { map, net } = construction;
  const host = map.node(event.attachedTo ?? "");
  if (host === undefined || event.compensatedBy !== undefined) return;
  const thrown = net.place(`thrown ${event.id}`, map.scopeOf(event));
  const ways = waysOut(event, construction);
  if (!isThrownTo(event, map)) for (const gives of ways) happenByItself({ event, host, gives }, construction);
  else if ((event.events ?? []).some(({ kind }) => kind === "cancel")) compensate(event, ways, construction);
  else for (const gives of ways) net.transition({ takes: [thrown], gives, label: map.index(event.id) });
}

type Happening = { readonly event: MapNode; readonly host: MapNode; readonly gives: readonly number[] };

function happenByItself({ event, host, gives }: Happening, construction: Construction): void {
  const { map, net } = construction;
  const isDrawn = isDrawnSubprocess(host, map);
  const running = isDrawn ? activeOf(host, construction) : inputOf(host, construction);
  for (const messages of messagesFor(event, construction)) {
    const parts = { takes: [running, ...messages], gives, label: map.index(event.id) };
    if (event.nonInterrupting === true) net.repeatable(gives, { ...parts, gives: [running, ...gives] });
    else if (isDrawn) net.interrupting([host.id], { ...parts, empties: openPlaces(host, construction) });
    else net.transition(parts);
  }
}
