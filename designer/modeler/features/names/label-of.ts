import { elementOf, textOf } from "../../../../engine/core/map/moddle-values.ts";
import { isOf, type MapElement } from "../../elements.ts";

/** The text that BPMN keeps for an element on the canvas: empty where it has none, undefined where it can have none. */
export function labelOf(element: MapElement): string | undefined {
  const semantic = element.businessObject;
  if (NAMED.some((type) => isOf(element, type))) return textOf(semantic, "name") ?? "";
  if (isOf(element, "bpmn:TextAnnotation")) return textOf(semantic, "text") ?? "";
  if (isOf(element, "bpmn:Group")) return textOf(elementOf(semantic, "categoryValueRef"), "value") ?? "";
  return undefined;
}

const NAMED = [
  "bpmn:FlowElement",
  "bpmn:Participant",
  "bpmn:Lane",
  "bpmn:MessageFlow",
  "bpmn:DataInput",
  "bpmn:DataOutput",
];
