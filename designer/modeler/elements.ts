import type { ModdleElement } from "bpmn-moddle";
import type { Rect } from "diagram-js/lib/util/Types";

/** What is drawn on the canvas, as far as we use it: a shape, a flow, or the label beside one of them. */
export type MapElement = {
  readonly id: string;
  readonly businessObject: ModdleElement & { readonly id: string };
  readonly di: ModdleElement;
  readonly parent?: MapElement;
  readonly children?: readonly MapElement[];
  readonly label?: MapElement;
  readonly labelTarget?: MapElement;
  readonly host?: MapShape | null;
  readonly attachers?: readonly MapShape[];
  readonly incoming: readonly MapConnection[];
  readonly outgoing: readonly MapConnection[];
};

export type MapShape = MapElement & Rect;

export type MapConnection = MapElement & {
  readonly waypoints: readonly { readonly x: number; readonly y: number }[];
  readonly source: MapShape;
  readonly target: MapShape;
};

export function isShape(element: MapElement): element is MapShape {
  return "width" in element;
}

export function isConnection(element: MapElement): element is MapConnection {
  return "waypoints" in element;
}

/** Whether an element is of a BPMN type or of one derived from it. */
export function isOf(element: MapElement, type: string): boolean {
  return element.businessObject.$instanceOf(type);
}

export function isLabel(element: MapElement): boolean {
  return element.labelTarget !== undefined && element.labelTarget !== null;
}

/** Whether an element is a step (环节): what a post or role carries out. */
export function isStep(element: MapElement): boolean {
  return !isLabel(element) && isOf(element, "bpmn:Activity");
}
