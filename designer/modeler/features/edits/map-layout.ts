import { isOf, isShape, type MapConnection, type MapElement, type MapShape } from "../../elements.ts";
import type { NewStep, StepDestination } from "../../map-edits.ts";
import type { Services } from "../../diagram.ts";
import { freePlace, GAP, holds, midOf, STEP_SIZE } from "./places.ts";

type Parts = Pick<Services, "elementFactory" | "elementRegistry" | "modeling" | "renaming" | "spaceTool">;

/** Steps put in their places on the canvas, and into the sequence, by what people say of them. */
export class MapLayout {
  readonly #services: Parts;

  constructor(services: Parts) {
    this.#services = services;
  }

  moveIntoLane(step: MapShape, lane: MapShape): void {
    this.#moveTo(step, midOf(step).x, lane);
  }

  /** Adds a step behind a node: on its one outgoing flow, or as one more branch. */
  add(before: MapShape, { title, lane: wanted }: NewStep): MapShape | undefined {
    const parent = before.parent;
    if (parent === undefined) return undefined;
    const { elementFactory, elementRegistry, modeling, renaming } = this.#services;
    const named = wanted === undefined ? undefined : elementRegistry.get(wanted);
    const lane = named !== undefined && isShape(named) ? named : this.#laneOf(before);
    const step = elementFactory.createShape({ type: "bpmn:UserTask" });
    const flow = onlyOne(before.outgoing.filter(isSequenceFlow));
    if (flow !== undefined) this.#makeRoom(before, flow.target);
    const place = freePlace(STEP_SIZE, this.#columnBehind(before), lane ?? before, this.#obstacles(parent));
    const made = modeling.createShape(step, place, parent);
    renaming.rename(made, title);
    if (flow === undefined) modeling.connect(before, made);
    else this.#insert(made, flow);
    return made;
  }

  move(step: MapShape, to: StepDestination, shapeOf: (id: string) => MapShape | undefined): void {
    if ("lane" in to) {
      const lane = shapeOf(to.lane);
      if (lane !== undefined) this.moveIntoLane(step, lane);
      return;
    }
    const other = shapeOf("after" in to ? to.after : to.before);
    if (other === undefined || other === step) return;
    this.#takeOut(step);
    if ("after" in to) this.#putBehind(step, other);
    else this.#putInFront(step, other);
  }

  #putBehind(step: MapShape, other: MapShape): void {
    const flow = onlyOne(other.outgoing.filter(isSequenceFlow));
    if (flow !== undefined) return this.#putOn(step, flow);
    this.#moveTo(step, this.#columnBehind(other), this.#laneOf(step));
    this.#services.modeling.connect(other, step);
  }

  #putInFront(step: MapShape, other: MapShape): void {
    const { modeling } = this.#services;
    const flows = other.incoming.filter(isSequenceFlow);
    const flow = onlyOne(flows);
    if (flow !== undefined) return this.#putOn(step, flow);
    this.#moveTo(step, other.x - GAP - step.width / 2, this.#laneOf(step));
    for (const incoming of flows) modeling.reconnectEnd(incoming, step, midOf(step));
    modeling.connect(step, other);
  }

  #putOn(step: MapShape, flow: MapConnection): void {
    this.#makeRoom(flow.source, flow.target);
    this.#moveTo(step, this.#columnBehind(flow.source), this.#laneOf(step));
    this.#insert(step, flow);
  }

  #insert(step: MapShape, flow: MapConnection): void {
    const { modeling } = this.#services;
    const next = flow.target;
    modeling.reconnectEnd(flow, step, midOf(step));
    modeling.connect(step, next);
  }

  /** Takes a step out of its sequence: what led to it now leads to what followed it. */
  #takeOut(step: MapShape): void {
    const { modeling } = this.#services;
    const next = step.outgoing.find(isSequenceFlow)?.target;
    for (const incoming of step.incoming.filter(isSequenceFlow)) {
      if (next !== undefined && next !== step) modeling.reconnectEnd(incoming, next, midOf(next));
      else modeling.removeConnection(incoming);
    }
    for (const outgoing of step.outgoing.filter(isSequenceFlow)) modeling.removeConnection(outgoing);
  }

  #moveTo(step: MapShape, x: number, lane: MapShape | undefined): void {
    const others = this.#obstacles(step.parent).filter((other) => other !== step);
    const place = freePlace(step, x, lane ?? step, others);
    const from = midOf(step);
    this.#services.modeling.moveElements([step], { x: place.x - from.x, y: place.y - from.y });
  }

  /** Moves what is right of a node farther right, so that a step fits between the node and the next. */
  #makeRoom(before: MapShape, next: MapShape): void {
    const end = before.x + before.width;
    const missing = STEP_SIZE.width + 2 * GAP - (next.x - end);
    if (next.x < end || missing <= 0) return;
    const { elementRegistry, spaceTool } = this.#services;
    const start = end + 1;
    const all = elementRegistry.filter((element) => element.parent !== undefined);
    const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(all, "x", missing, start);
    spaceTool.makeSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, "e", start);
  }

  #columnBehind(node: MapShape): number {
    return node.x + node.width + GAP + STEP_SIZE.width / 2;
  }

  /** The innermost lane around a node. */
  #laneOf(node: MapShape): MapShape | undefined {
    return this.#services.elementRegistry
      .filter((element) => isOf(element, "bpmn:Lane"))
      .filter(isShape)
      .filter((lane) => holds(lane, midOf(node)))
      .toSorted((one, other) => one.width * one.height - other.width * other.height)[0];
  }

  #obstacles(parent: MapElement["parent"]): MapShape[] {
    return this.#services.elementRegistry
      .filter((element) => element.parent === parent && isOf(element, "bpmn:FlowNode"))
      .filter(isShape);
  }
}

function isSequenceFlow(connection: MapConnection): boolean {
  return isOf(connection, "bpmn:SequenceFlow");
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
