import type { PowerMap, Step } from "../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { flowOrder } from "./flow-order.ts";
import type { MapContents, MapPart } from "./map-contents.ts";

/** A node of the map as a row of its table. */
export type OutlineRow = {
  readonly part: MapPart;
  /** Undefined for a gateway or an event. */
  readonly step: Step | undefined;
  /** Counts the steps from 1, so that people can say "the third step"; undefined for gateways and events. */
  readonly number: number | undefined;
  readonly lane: LocalizedText | undefined;
  readonly isReachable: boolean;
  readonly next: readonly NextNode[];
};

/** Whether a node is a gateway without a name that only brings branches together. */
export function isMeeting({ type, title }: MapPart, ways: number): boolean {
  return title === undefined && type.endsWith("Gateway") && ways < 2;
}

/** Where the flow leads from a node. */
export type NextNode = {
  readonly flow: string;
  readonly condition: LocalizedText | undefined;
  /** The node that it leads to, seen through gateways that only bring branches together. */
  readonly to: MapPart;
  /** Whether it leads back to a row above. */
  readonly isBack: boolean;
  /** Whether branches only meet there. */
  readonly isMeeting: boolean;
};

/** The map as a table: every node in the order in which the process is told. */
export function outlineRows(map: PowerMap, { parts, lanes }: MapContents): readonly OutlineRow[] {
  const nodes = map.nodes.flatMap(({ id }) => parts.get(id) ?? []);
  const { order, unreachable } = flowOrder({
    nodes: nodes.map(({ id }) => id),
    leads: [...containments(nodes, map.flows), ...map.flows],
    starts: nodes.filter(({ type, inside }) => type === "StartEvent" && inside === undefined).map(({ id }) => id),
  });
  const positions = new Map(order.map((id, position) => [id, position]));
  const steps = new Map(map.steps.map((step) => [step.id, step]));
  const titles = new Map(lanes.map(({ id, title }) => [id, title]));
  const numbers = new Map(order.filter((id) => steps.has(id)).map((id, index) => [id, index + 1]));
  return order.flatMap((id) => {
    const part = parts.get(id);
    if (part === undefined) return [];
    const row: OutlineRow = {
      part,
      step: steps.get(id),
      number: numbers.get(id),
      lane: titles.get(part.lane ?? ""),
      isReachable: !unreachable.has(id),
      next: map.flows.filter(({ from }) => from === id).flatMap((flow) => nextNode(flow, map, { parts, positions })),
    };
    return [row];
  });
}

type Lead = { readonly from: string; readonly to: string };

/** A step leads to the events on its edge; a sub-process through what is inside it to what follows it. */
function containments(nodes: readonly MapPart[], flows: readonly Lead[]): readonly Lead[] {
  const [entered, left] = [new Set(flows.map(({ to }) => to)), new Set(flows.map(({ from }) => from))];
  return nodes.flatMap(({ id, attachedTo, inside }) => {
    if (attachedTo !== undefined) return [{ from: attachedTo, to: id }];
    if (inside === undefined) return [];
    return [
      ...(entered.has(id) ? [] : [{ from: inside, to: id }]),
      ...(left.has(id) ? [] : flows.filter(({ from }) => from === inside).map(({ to }) => ({ from: id, to }))),
    ];
  });
}

type Places = { readonly parts: MapContents["parts"]; readonly positions: ReadonlyMap<string, number> };

function nextNode(flow: PowerMap["flows"][number], map: PowerMap, { parts, positions }: Places): readonly NextNode[] {
  const to = parts.get(seenThrough(flow.to, map, parts));
  if (to === undefined) return [];
  const isBack = (positions.get(to.id) ?? 0) <= (positions.get(flow.from) ?? 0);
  const written = flow.condition === undefined ? undefined : { zh: flow.condition, en: flow.condition };
  const ways = map.flows.filter(({ from }) => from === to.id).length;
  return [
    { flow: flow.id, condition: parts.get(flow.id)?.title ?? written, to, isBack, isMeeting: isMeeting(to, ways) },
  ];
}

/** Looks through gateways without a name that have one way on: they only bring branches together. */
function seenThrough(id: string, { flows }: PowerMap, parts: MapContents["parts"]): string {
  const passed = new Set<string>();
  let current = id;
  while (!passed.has(current)) {
    passed.add(current);
    const part = parts.get(current);
    const [only, ...others] = flows.filter(({ from }) => from === current);
    if (part?.type !== "ExclusiveGateway" || part.title !== undefined || only === undefined || others.length > 0)
      return current;
    current = only.to;
  }
  return id;
}
