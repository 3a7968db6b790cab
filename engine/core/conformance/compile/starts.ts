import type { MapNode } from "../../map/power-map.ts";
import { inputOf, messagesFor, type Construction } from "./construction.ts";
import type { MapStructure } from "./map-structure.ts";
import { waysOut } from "./ways-out.ts";

/**
 * The places that get a token when a process or subprocess starts: of several start events one happens; without a start
 * event all nodes begin to which no flow leads.
 */
export function entryOf(scope: string, construction: Construction): readonly number[] {
  const { map, net } = construction;
  const children = map.children(scope);
  const events = children.filter(({ type }) => type === "StartEvent");
  if (events.length === 0)
    return children.filter((node) => beginsByItself(node, map)).map((node) => inputOf(node, construction));
  const starting = net.place(`start ${scope}`, scope);
  for (const event of events) compileStart(event, starting, construction);
  return events.some(({ id }) => map.received(id).length === 0) ? [starting] : [];
}

/** A start event that waits for a message from another drawn process needs no more than that. */
function compileStart(event: MapNode, starting: number, construction: Construction): void {
  const { map, net } = construction;
  const isTold = map.received(event.id).length > 0;
  for (const messages of messagesFor(event, construction))
    for (const gives of waysOut(event, construction))
      net.transition({ takes: isTold ? messages : [starting], gives, label: map.index(event.id) });
}

function beginsByItself(
  { id, type, attachedTo, triggeredByEvent, isForCompensation, events = [] }: MapNode,
  map: MapStructure,
): boolean {
  if (map.incoming(id).length > 0 || attachedTo !== undefined) return false;
  if (triggeredByEvent === true || isForCompensation === true) return false;
  return !(type === "IntermediateCatchEvent" && events.some(({ kind }) => kind === "link"));
}
