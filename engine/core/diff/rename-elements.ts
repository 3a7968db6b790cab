import type { Diagram } from "../map/diagram.ts";
import type { MapNode, PowerMap, Step } from "../map/power-map.ts";
import { isObject } from "../model/is-object.ts";
import type { TimeLimit } from "../model/formats.generated.ts";
import type { PolicyVersion } from "./policy-version.ts";

/** A version whose elements of the map have other ids, wherever they are named. */
export function renameElements(version: PolicyVersion, renames: ReadonlyMap<string, string>): PolicyVersion {
  if (renames.size === 0) return version;
  const renamed = (id: string): string => renames.get(id) ?? id;
  const { power, diagram } = version;
  return {
    ...version,
    power: { ...power, timeLimits: power.timeLimits.map((limit) => renamedLimit(limit, renamed)) },
    diagram: {
      map: renamedMap(diagram.map, renamed),
      lanes: diagram.lanes.map((lane) => ({ ...lane, id: renamed(lane.id), nodes: lane.nodes.map(renamed) })),
      triggers: renamedKeys(diagram.triggers, renamed),
      others: diagram.others.map((other) => renamedContent(other, renamed)),
      shapes: renamedKeys(diagram.shapes, renamed),
    },
  };
}

type Rename = (id: string) => string;

function renamedLimit({ startElement, endElement, ...limit }: TimeLimit, renamed: Rename): TimeLimit {
  return {
    ...limit,
    ...(startElement === undefined ? {} : { startElement: renamed(startElement) }),
    ...(endElement === undefined ? {} : { endElement: renamed(endElement) }),
  };
}

function renamedMap({ separations, steps, nodes, flows, messages = [], ...map }: PowerMap, renamed: Rename): PowerMap {
  return {
    ...map,
    separations: separations.map((one) => ({ ...one, first: renamed(one.first), second: renamed(one.second) })),
    steps: steps.map((step) => renamedStep(step, renamed)),
    nodes: nodes.map((node) => renamedNode(node, renamed)),
    flows: flows.map((flow) => ({ ...flow, id: renamed(flow.id), from: renamed(flow.from), to: renamed(flow.to) })),
    messages: messages.map(({ id, from, to }) => ({ id: renamed(id), from: renamed(from), to: renamed(to) })),
  };
}

function renamedStep({ id, lane, timeLimits, title, ...step }: Step, renamed: Rename): Step {
  const ifAny = (element: string | undefined): string | undefined => element && renamed(element);
  return {
    ...step,
    id: renamed(id),
    title: renamedTitle(title, id, renamed),
    lane: lane && { ...lane, id: renamed(lane.id) },
    timeLimits: timeLimits.map((limit) => ({
      ...limit,
      startEvent: ifAny(limit.startEvent),
      endEvent: ifAny(limit.endEvent),
    })),
  };
}

const REFERENCES = ["process", "parent", "attachedTo", "compensatedBy"] as const;

function renamedNode(node: MapNode, renamed: Rename): MapNode {
  const references = REFERENCES.flatMap((name) => {
    const element = node[name];
    return element === undefined ? [] : [[name, renamed(element)] as const];
  });
  const events = node.events?.map((event) =>
    event.reference === undefined ? event : { ...event, reference: renamed(event.reference) },
  );
  return {
    ...node,
    ...Object.fromEntries(references),
    ...(events === undefined ? {} : { events }),
    id: renamed(node.id),
    title: renamedTitle(node.title, node.id, renamed),
  };
}

/** What nobody named has its id for a title. */
function renamedTitle(title: MapNode["title"], id: string, renamed: Rename): MapNode["title"] {
  return title.zh === id ? { zh: renamed(id), en: title.en === id ? renamed(id) : title.en } : title;
}

function renamedContent(other: Diagram["others"][number], renamed: Rename): Diagram["others"][number] {
  const entries = Object.entries(other.content).map(([name, value]) => [name, renamedWithin(value, renamed)]);
  return { ...other, id: renamed(other.id), content: Object.fromEntries(entries) };
}

function renamedWithin(value: unknown, renamed: Rename): unknown {
  if (typeof value === "string") return renamed(value);
  if (Array.isArray(value)) return value.map((item: unknown) => renamedWithin(item, renamed));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, renamedWithin(content, renamed)]));
}

function renamedKeys<Value>(byElement: ReadonlyMap<string, Value>, renamed: Rename): ReadonlyMap<string, Value> {
  return new Map([...byElement].map(([id, value]) => [renamed(id), value]));
}
