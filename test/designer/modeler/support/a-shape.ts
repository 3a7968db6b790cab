import { BpmnModdle, type ModdleElement } from "bpmn-moddle";

import type { MapConnection, MapElement, MapShape } from "../../../../designer/modeler/elements.ts";

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Point = { readonly x: number; readonly y: number };

const task = await elementOf("<bpmn:task id='t'/>");

/** A task on the canvas, or the label of another element. */
export function aShape(rect: Rect, parts: Partial<MapShape> = {}): MapShape {
  return { id: "t", businessObject: task, di: task, incoming: [], outgoing: [], attachers: [], ...rect, ...parts };
}

/** A flow along these points, between shapes that are of no matter. */
export function aFlow(waypoints: readonly Point[], parts: Partial<MapElement> = {}): MapConnection {
  const [source, target] = [aShape({ x: 0, y: 0, width: 1, height: 1 }), aShape({ x: 0, y: 0, width: 1, height: 1 })];
  return { id: "f", businessObject: task, di: task, incoming: [], outgoing: [], ...parts, waypoints, source, target };
}

async function elementOf(xml: string): Promise<ModdleElement & { readonly id: string }> {
  const namespace = "xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'";
  const { rootElement } = await new BpmnModdle().fromXML(xml.replace(" ", ` ${namespace} `), "bpmn:Task");
  return Object.assign(rootElement, { id: "t" });
}
