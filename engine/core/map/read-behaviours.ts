import type { ModdleElement } from "bpmn-moddle";

import { elementOf, elementsOf, idOf, isContainer, textOf } from "./moddle-values.ts";
import type { EventDefinition, EventKind, NodeBehaviour, Repetition } from "./power-map.ts";

/** How the nodes of the processes run: what holds them, their events, repetitions and compensations. */
export function readBehaviours(processes: readonly ModdleElement[]): ReadonlyMap<ModdleElement, NodeBehaviour> {
  const behaviours = new Map<ModdleElement, NodeBehaviour>();
  for (const process of processes) {
    for (const { container, parent } of containersOf(process)) {
      const handlers = compensations(container);
      for (const node of elementsOf(container, "flowElements"))
        behaviours.set(node, {
          process: idOf(process),
          ...(parent === undefined ? {} : { parent: idOf(parent) }),
          ...ownBehaviour(node),
          ...compensation(handlers.get(node)),
        });
    }
  }
  return behaviours;
}

type Container = { readonly container: ModdleElement; readonly parent: ModdleElement | undefined };

function containersOf(process: ModdleElement): readonly Container[] {
  const found: Container[] = [{ container: process, parent: undefined }];
  for (const { container } of found)
    for (const inner of elementsOf(container, "flowElements").filter(isContainer))
      found.push({ container: inner, parent: inner });
  return found;
}

/** The handler that an association ties to each compensation event. */
function compensations(container: ModdleElement): ReadonlyMap<ModdleElement, ModdleElement> {
  const handlers = new Map<ModdleElement, ModdleElement>();
  for (const association of elementsOf(container, "artifacts")) {
    const ends = [elementOf(association, "sourceRef"), elementOf(association, "targetRef")];
    const event = ends.find((end) => end?.$type === "bpmn:BoundaryEvent");
    const handler = ends.find((end) => end?.get("isForCompensation") === true);
    if (event !== undefined && handler !== undefined) handlers.set(event, handler);
  }
  return handlers;
}

function compensation(handler: ModdleElement | undefined): NodeBehaviour {
  return handler === undefined ? {} : { compensatedBy: idOf(handler) };
}

function ownBehaviour(node: ModdleElement): NodeBehaviour {
  const attachedTo = textOf(elementOf(node, "attachedToRef"), "id");
  const repetition = repetitionOf(elementOf(node, "loopCharacteristics"));
  const events = elementsOf(node, "eventDefinitions").flatMap(toEventDefinition);
  const needsAll = node.get("parallelMultiple") === true || node.get("eventGatewayType") === "Parallel";
  return {
    ...(events.length === 0 ? {} : { events }),
    ...(needsAll ? { needsAllEvents: true } : {}),
    ...(attachedTo === undefined ? {} : { attachedTo }),
    ...(node.get("cancelActivity") === false || node.get("isInterrupting") === false ? { nonInterrupting: true } : {}),
    ...(repetition === undefined ? {} : { repetition }),
    ...(node.get("triggeredByEvent") === true ? { triggeredByEvent: true } : {}),
    ...(node.get("isForCompensation") === true ? { isForCompensation: true } : {}),
    ...(node.get("ordering") === "Sequential" ? { isSequential: true } : {}),
  };
}

function repetitionOf(loop: ModdleElement | undefined): Repetition | undefined {
  if (loop === undefined) return undefined;
  if (loop.$type === "bpmn:StandardLoopCharacteristics")
    return loop.get("testBefore") === true ? "loopTestedBefore" : "loop";
  return loop.get("isSequential") === true ? "sequential" : "parallel";
}

const EVENT_KINDS: ReadonlyMap<string, EventKind> = new Map([
  ["bpmn:TimerEventDefinition", "timer"],
  ["bpmn:MessageEventDefinition", "message"],
  ["bpmn:ErrorEventDefinition", "error"],
  ["bpmn:EscalationEventDefinition", "escalation"],
  ["bpmn:CompensateEventDefinition", "compensation"],
  ["bpmn:SignalEventDefinition", "signal"],
  ["bpmn:ConditionalEventDefinition", "conditional"],
  ["bpmn:LinkEventDefinition", "link"],
  ["bpmn:TerminateEventDefinition", "terminate"],
  ["bpmn:CancelEventDefinition", "cancel"],
]);

const REFERENCES = ["messageRef", "errorRef", "signalRef", "escalationRef", "activityRef"] as const;

function toEventDefinition(definition: ModdleElement): EventDefinition[] {
  const kind = EVENT_KINDS.get(definition.$type);
  if (kind === undefined) return [];
  const referred = REFERENCES.map((name) => textOf(elementOf(definition, name), "id")).find((id) => id !== undefined);
  const reference = kind === "link" ? textOf(definition, "name") : referred;
  return [{ kind, ...(reference === undefined ? {} : { reference }) }];
}
