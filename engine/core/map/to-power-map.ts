import type { ModdleElement } from "bpmn-moddle";

import { elementOf, elementsOf, idOf, isContainer, textOf } from "./moddle-values.ts";
import type { MapFlow, MapMessage, MapNode, PowerMap, Step } from "./power-map.ts";
import { readBehaviours } from "./read-behaviours.ts";
import { readExtensions, titleOf } from "./read-extensions.ts";

/**
 * What a BPMN map says, from its `bpmn:Definitions` as a moddle with our descriptor holds them: the page reads the live
 * definitions of its canvas after every change, without writing them out first.
 */
export function toPowerMap(definitions: ModdleElement): PowerMap {
  const processes = elementsOf(definitions, "rootElements").filter(({ $type }) => $type === "bpmn:Process");
  const lanes = laneByNode(processes.flatMap((process) => elementsOf(process, "laneSets")));
  const elements = processes.flatMap(flowElementsOf);
  const nodes = elements.filter(({ $type }) => $type !== "bpmn:SequenceFlow" && !NOT_FLOW_NODES.has($type));
  const ofProcesses = processes.map(readExtensions);
  const behaviours = readBehaviours(processes);
  return {
    power: ofProcesses.map(({ power }) => power).find((power) => power !== undefined),
    separations: ofProcesses.flatMap(({ separations }) => separations),
    steps: nodes.filter(isStep).map((node) => toStep(node, lanes)),
    nodes: nodes.map((node) => ({ ...toNode(node), ...behaviours.get(node) })),
    flows: elements.filter(({ $type }) => $type === "bpmn:SequenceFlow").map(toFlow),
    messages: messagesOf(definitions, new Set(nodes)),
  };
}

const NOT_FLOW_NODES = new Set(["bpmn:DataObject", "bpmn:DataObjectReference", "bpmn:DataStoreReference"]);
const STEP_TYPES = /^bpmn:(\w*Task|SubProcess|CallActivity|Transaction|AdHocSubProcess)$/;

function isStep({ $type }: ModdleElement): boolean {
  return STEP_TYPES.test($type);
}

function flowElementsOf(container: ModdleElement): ModdleElement[] {
  return elementsOf(container, "flowElements").flatMap((element) => [
    element,
    ...(isContainer(element) ? flowElementsOf(element) : []),
  ]);
}

function messagesOf(definitions: ModdleElement, nodes: ReadonlySet<ModdleElement>): MapMessage[] {
  const collaborations = elementsOf(definitions, "rootElements").filter(({ $type }) => $type === "bpmn:Collaboration");
  return collaborations
    .flatMap((collaboration) => elementsOf(collaboration, "messageFlows"))
    .flatMap((message) => {
      const [from, to] = [elementOf(message, "sourceRef"), elementOf(message, "targetRef")];
      if (from === undefined || to === undefined || !nodes.has(from) || !nodes.has(to)) return [];
      return [{ id: idOf(message), from: idOf(from), to: idOf(to) }];
    });
}

function laneByNode(laneSets: readonly ModdleElement[]): Map<string, ModdleElement> {
  const found = new Map<string, ModdleElement>();
  for (const lane of laneSets.flatMap((set) => elementsOf(set, "lanes"))) {
    for (const node of elementsOf(lane, "flowNodeRef")) found.set(idOf(node), lane);
    const inner = elementOf(lane, "childLaneSet");
    if (inner !== undefined) for (const [id, child] of laneByNode([inner])) found.set(id, child);
  }
  return found;
}

function toStep(node: ModdleElement, lanes: ReadonlyMap<string, ModdleElement>): Step {
  const id = idOf(node);
  const lane = lanes.get(id);
  const { power: _power, separations: _separations, ...extensions } = readExtensions(node);
  return {
    id,
    title: titleOf(node),
    lane: lane === undefined ? undefined : { id: idOf(lane), title: titleOf(lane) },
    ...extensions,
  };
}

function toNode(node: ModdleElement): MapNode {
  return { id: idOf(node), type: node.$type.replace("bpmn:", ""), title: titleOf(node) };
}

function toFlow(flow: ModdleElement): MapFlow {
  const end = (name: string): string => idOf(elementOf(flow, name));
  const id = idOf(flow);
  const source = elementOf(flow, "sourceRef");
  return {
    id,
    title: textOf(flow, "name") === undefined ? undefined : titleOf(flow),
    from: end("sourceRef"),
    to: end("targetRef"),
    condition: textOf(elementOf(flow, "conditionExpression"), "body"),
    isDefault: id !== "" && textOf(elementOf(source, "default"), "id") === id,
  };
}
