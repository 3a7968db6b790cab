import { BpmnModdle, type ModdleElement } from "bpmn-moddle";

import type { CheckFinding } from "../check/check-finding.ts";
import { EMPTY_DIAGRAM, type Diagram, type Lane } from "./diagram.ts";
import { elementOf, elementsOf, idOf, textOf } from "./moddle-values.ts";
import { othersOf } from "./other-content.ts";
import { plainContent } from "./plain-content.ts";
import { titleOf } from "./read-extensions.ts";
import { refusedUnread, unreadable } from "./read-map.ts";
import { sunmapModdle } from "./sunmap-moddle.ts";
import { toPowerMap } from "./to-power-map.ts";

export type DiagramReading =
  { readonly ok: true; readonly diagram: Diagram } | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/**
 * Reads everything that a BPMN map says and shows, so that nothing can differ unseen. An empty text is the map of a power
 * that has none yet. What cannot be read is refused as by `readMap`.
 */
export async function readDiagram(xml: string): Promise<DiagramReading> {
  if (xml === "") return { ok: true, diagram: EMPTY_DIAGRAM };
  const refusals = refusedUnread(xml);
  if (refusals.length > 0) return { ok: false, findings: refusals };
  try {
    const { rootElement, warnings } = await new BpmnModdle({ sunmap: sunmapModdle }).fromXML(xml);
    if (warnings.length > 0) return { ok: false, findings: warnings.map(({ message }) => unreadable(message)) };
    return { ok: true, diagram: toDiagram(rootElement) };
  } catch (fault) {
    return { ok: false, findings: [unreadable(fault instanceof Error ? fault.message : String(fault))] };
  }
}

function toDiagram(definitions: ModdleElement): Diagram {
  const map = toPowerMap(definitions);
  const everything = [...containedIn(definitions)];
  return {
    map,
    lanes: everything.filter(({ $type }) => $type === "bpmn:Lane").map(toLane),
    triggers: new Map(everything.flatMap(triggerOf)),
    others: othersOf(everything, map),
    shapes: shapesOf(definitions),
  };
}

const CONTAINERS = [
  "rootElements",
  "laneSets",
  "lanes",
  "flowElements",
  "artifacts",
  "participants",
  "messageFlows",
] as const;

/** Every element that stands on the map for itself, the definitions left out. */
function* containedIn(element: ModdleElement): Generator<ModdleElement> {
  const childLanes = elementOf(element, "childLaneSet");
  for (const child of [
    ...CONTAINERS.flatMap((name) => elementsOf(element, name)),
    ...(childLanes === undefined ? [] : [childLanes]),
  ]) {
    yield child;
    yield* containedIn(child);
  }
}

function toLane(lane: ModdleElement): Lane {
  return { id: idOf(lane), title: titleOf(lane), nodes: elementsOf(lane, "flowNodeRef").map(idOf) };
}

const TRIGGERS = ["timeDate", "timeDuration", "timeCycle", "condition"] as const;

function triggerOf(element: ModdleElement): (readonly [string, string])[] {
  const texts = elementsOf(element, "eventDefinitions").flatMap((definition) =>
    TRIGGERS.flatMap((name) => textOf(elementOf(definition, name), "body") ?? []),
  );
  return texts.length === 0 ? [] : [[idOf(element), texts.join("; ")]];
}

/** An element that is drawn twice is drawn at all its places. */
function shapesOf(definitions: ModdleElement): ReadonlyMap<string, unknown> {
  const planes = elementsOf(definitions, "diagrams").flatMap((diagram) => elementOf(diagram, "plane") ?? []);
  const drawn = new Map<string, unknown[]>();
  for (const shape of planes.flatMap((plane) => elementsOf(plane, "planeElement"))) {
    const id = idOf(elementOf(shape, "bpmnElement"));
    const content = plainContent(shape, (name) => name === "id" || name === "bpmnElement");
    drawn.set(id, [...(drawn.get(id) ?? []), content]);
  }
  return new Map([...drawn].map(([id, places]) => [id, places.length === 1 ? places[0] : places]));
}
