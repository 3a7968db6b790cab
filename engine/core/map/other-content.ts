import type { ModdleElement } from "bpmn-moddle";

import type { OtherContent } from "./diagram.ts";
import { idOf, isElement, textOf } from "./moddle-values.ts";
import { plainContent } from "./plain-content.ts";
import type { PowerMap } from "./power-map.ts";
import { titleOf } from "./read-extensions.ts";

/**
 * What a map says of its elements beyond what the engine reads of them: documents and remarks, participants, data,
 * annotations, and whatever other tools wrote.
 */
export function othersOf(everything: readonly ModdleElement[], map: PowerMap): OtherContent[] {
  const steps = new Set(map.steps.map(({ id }) => id));
  const known = new Set([...map.nodes, ...map.flows].map(({ id }) => id));
  return everything.flatMap((element) => {
    const id = idOf(element);
    const isRead = known.has(id) || element.$type === "bpmn:Lane" || element.$type === "bpmn:LaneSet";
    const holdsOurs = steps.has(id) || element.$type === "bpmn:Process";
    const content = contentOf(element, holdsOurs, isRead);
    if (isRead && Object.keys(content).length === 0) return [];
    const title = textOf(element, "name") === undefined ? undefined : titleOf(element);
    return [{ id, type: element.$type.replace("bpmn:", ""), title, content }];
  });
}

/** What stands for itself elsewhere. */
const LISTED = new Set([
  "id",
  "name",
  "rootElements",
  "laneSets",
  "lanes",
  "childLaneSet",
  "flowElements",
  "artifacts",
  "participants",
  "messageFlows",
  "flowNodeRef",
  "incoming",
  "outgoing",
]);

/** What the map of the engine says of an element already. */
const READ = new Set([
  "sourceRef",
  "targetRef",
  "default",
  "attachedToRef",
  "cancelActivity",
  "isInterrupting",
  "parallelMultiple",
  "eventGatewayType",
  "triggeredByEvent",
  "isForCompensation",
  "ordering",
]);

/** What it says of the conditions, events and repetitions inside an element. */
const READ_INSIDE = new Set([
  "id",
  "body",
  "timeDate",
  "timeDuration",
  "timeCycle",
  "condition",
  "messageRef",
  "errorRef",
  "signalRef",
  "escalationRef",
  "activityRef",
  "isSequential",
  "testBefore",
]);

const OURS = /^sunmap:(ControlPoint|RiskPoint|RuleReference|TimeLimit|Evidence|Disclosure|Separation|Duty|Activity)$/;

function contentOf(element: ModdleElement, holdsOurs: boolean, isRead: boolean): Readonly<Record<string, unknown>> {
  const isTold = (value: unknown): boolean =>
    isElement(value) && (value.$type === "sunmap:Translation" || (holdsOurs && OURS.test(value.$type)));
  return plainContent(
    element,
    (name, value, depth) =>
      (depth === 0 && LISTED.has(name)) || (isRead && (depth === 0 ? READ : READ_INSIDE).has(name)) || isTold(value),
  );
}
