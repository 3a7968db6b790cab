import type { FindingCode } from "../../check/finding-catalog.ts";
import type { MapFlow, MapNode } from "../../map/power-map.ts";
import type { MapStructure } from "./map-structure.ts";
import type { NetBuilder } from "./net-builder.ts";

/** What the compilation of every kind of node works on. */
export type Construction = {
  readonly map: MapStructure;
  readonly net: NetBuilder;
  readonly report: (code: FindingCode, node: MapNode) => void;
};

/** Where a token waits that came to a node; at a node that waits for several flows each has a place of its own. */
export function inputOf(node: MapNode, { map, net }: Construction): number {
  return net.place(`in ${node.id}`, map.scopeOf(node));
}

/** Where a token is that takes a flow. */
export function arrivalOf({ id, to }: MapFlow, construction: Construction): readonly number[] {
  const { map, net } = construction;
  const target = map.node(to);
  if (target === undefined) return [];
  return [waitsForFlows(target, map) ? net.place(`flow ${id}`, map.scopeOf(target)) : inputOf(target, construction)];
}

/** Whether a node brings several flows together, and does not just go on with each. */
export function waitsForFlows({ id, type }: MapNode, { incoming }: MapStructure): boolean {
  return /^(Parallel|Inclusive|Complex)Gateway$/.test(type) && incoming(id).length > 1;
}

/** Holds a token while a subprocess runs. */
export function activeOf(subprocess: MapNode, { map, net }: Construction): number {
  return net.place(`active ${subprocess.id}`, map.scopeOf(subprocess));
}

/** Holds a token while an event may still start an event subprocess of the scope. */
export function openOf(scope: string, { map, net }: Construction): number {
  const holder = map.node(scope);
  return net.place(`open ${scope}`, holder === undefined ? undefined : map.scopeOf(holder));
}

export function messageOf(message: string, { map, net }: Construction): number {
  return map.isStarting(message) ? net.place(`message ${message}`, undefined) : net.residual(`message ${message}`);
}

/** Says that a step was done and could be undone. */
export function doneOf(step: MapNode, { net }: Construction): number {
  return net.residual(`done ${step.id}`);
}

/** The places of the messages that a node waits for, one of them at a time; none when it waits for none. */
export function messagesFor({ id }: MapNode, construction: Construction): readonly (readonly number[])[] {
  const messages = construction.map.received(id);
  return messages.length === 0 ? [[]] : messages.map((message) => [messageOf(message, construction)]);
}

/** What a node leaves behind when it is done, beside the tokens on its flows. */
export function leftBy(node: MapNode, construction: Construction): readonly number[] {
  const { map } = construction;
  const undone = map.boundaries(node.id).some(({ compensatedBy }) => compensatedBy !== undefined);
  return [
    ...map.sent(node.id).map((message) => messageOf(message, construction)),
    ...(undone ? [doneOf(node, construction)] : []),
  ];
}
