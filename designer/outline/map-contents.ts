import type { ModdleElement } from "bpmn-moddle";

import { elementOf, elementsOf, textOf } from "../../engine/core/map/moddle-values.ts";
import { titleOf } from "../../engine/core/map/read-extensions.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { kindOf } from "../../engine/core/map/kind-words.ts";

/** An element of the map as people speak of it: a node, a flow, a lane or a pool. */
export type MapPart = {
  readonly id: string;
  /** Its BPMN type without prefix, e.g. `UserTask`. */
  readonly type: string;
  /** What an event waits for or does, e.g. `timer`; undefined for a plain one. */
  readonly event: string | undefined;
  /** Undefined where it has no name. */
  readonly title: LocalizedText | undefined;
  readonly documentation: string;
  /** The lane in which a node stands. */
  readonly lane: string | undefined;
  /** Of a boundary event, the step on whose edge it sits. */
  readonly attachedTo: string | undefined;
  /** Of a node inside a sub-process, that sub-process. */
  readonly inside: string | undefined;
};

/** A post on the map. */
type MapLane = { readonly id: string; readonly title: LocalizedText };

/** What a map says beyond what the engine judges by: every named element, and the posts, empty ones too. */
export type MapContents = { readonly parts: ReadonlyMap<string, MapPart>; readonly lanes: readonly MapLane[] };

/** Reads the contents from a map's `bpmn:Definitions`, in the order of the document. */
export function readMapContents(definitions: ModdleElement): MapContents {
  const roots = elementsOf(definitions, "rootElements");
  const processes = roots.filter(({ $type }) => $type === "bpmn:Process");
  const collaborations = roots.filter(({ $type }) => $type === "bpmn:Collaboration");
  const lanes = processes.flatMap((process) => lanesOf(elementsOf(process, "laneSets")));
  const laneOfNode = new Map(
    lanes.flatMap((lane) => elementsOf(lane, "flowNodeRef").map((node) => [idOf(node), idOf(lane)] as const)),
  );
  const elements = [
    ...processes,
    ...collaborations.flatMap((collaboration) => [
      ...elementsOf(collaboration, "participants"),
      ...elementsOf(collaboration, "messageFlows"),
    ]),
    ...lanes,
  ].map((element) => toPart(element, undefined, undefined));
  const nodes = processes.flatMap((process) => nodesOf(process, undefined, laneOfNode));
  return {
    parts: new Map([...elements, ...nodes].map((part) => [part.id, part])),
    lanes: lanes.filter(isInnermost).map((lane) => ({ id: idOf(lane), title: titleOf(lane) })),
  };
}

function nodesOf(
  container: ModdleElement,
  inside: string | undefined,
  lanes: ReadonlyMap<string, string>,
): readonly MapPart[] {
  return elementsOf(container, "flowElements").flatMap((element) => [
    toPart(element, lanes.get(idOf(element)), inside),
    ...nodesOf(element, idOf(element), lanes),
  ]);
}

function toPart(element: ModdleElement, lane: string | undefined, inside: string | undefined): MapPart {
  const [documentation] = elementsOf(element, "documentation");
  const attachedTo = elementOf(element, "attachedToRef");
  return {
    id: idOf(element),
    ...kindOf(element),
    title: textOf(element, "name") === undefined ? undefined : titleOf(element),
    documentation: textOf(documentation, "text") ?? "",
    lane,
    attachedTo: attachedTo === undefined ? undefined : idOf(attachedTo),
    inside,
  };
}

/** Lanes from the outside in: a lane within a lane comes after it, so that its nodes are its own. */
function lanesOf(laneSets: readonly ModdleElement[]): readonly ModdleElement[] {
  return laneSets
    .flatMap((set) => elementsOf(set, "lanes"))
    .flatMap((lane) => {
      const inner = elementOf(lane, "childLaneSet");
      return [lane, ...(inner === undefined ? [] : lanesOf([inner]))];
    });
}

function isInnermost(lane: ModdleElement): boolean {
  return elementOf(lane, "childLaneSet") === undefined;
}

function idOf(element: ModdleElement): string {
  return textOf(element, "id") ?? "";
}
