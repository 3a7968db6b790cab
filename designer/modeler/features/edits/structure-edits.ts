import { isShape, type MapConnection, type MapElement, type MapShape } from "../../elements.ts";
import type { MapEdits } from "../../map-edits.ts";
import type { Services } from "../../diagram.ts";
import { MapLayout } from "./map-layout.ts";
import { EDITS } from "./words.ts";

type StructureEdits = Pick<MapEdits, "setLane" | "addStep" | "connect" | "moveStep" | "remove" | "changeType">;

type Parts = Pick<
  Services,
  "bpmnReplace" | "documents" | "elementFactory" | "elementRegistry" | "modeling" | "renaming" | "spaceTool"
>;

/** What is on the map and in which order, changed without drawing. */
export function structureEdits(services: Parts): StructureEdits {
  const { bpmnReplace, documents, elementRegistry, modeling } = services;
  const elementsOf = (ids: readonly string[]): MapElement[] => ids.flatMap((id) => elementRegistry.get(id) ?? []);
  const shapeOf = (id: string): MapShape | undefined => elementsOf([id]).find(isShape);
  const map = new MapLayout(services);

  return {
    setLane(ids, lane) {
      const shape = shapeOf(lane);
      if (shape === undefined) return;
      documents.transact(EDITS.lane, () => {
        for (const step of elementsOf(ids).filter(isShape)) map.moveIntoLane(step, shape);
      });
    },

    addStep(after, step) {
      const before = shapeOf(after);
      let id: string | undefined;
      if (before !== undefined) documents.transact(EDITS.add, () => (id = map.add(before, step)?.id));
      return id;
    },

    connect(from, to) {
      const [source, target] = [shapeOf(from), shapeOf(to)];
      let flow: MapConnection | undefined;
      if (source !== undefined && target !== undefined)
        documents.transact(EDITS.connect, () => (flow = modeling.connect(source, target)));
      return flow?.id;
    },

    moveStep(id, to) {
      const step = shapeOf(id);
      if (step !== undefined) documents.transact(EDITS.move, () => map.move(step, to, shapeOf));
    },

    remove(ids) {
      const elements = elementsOf(ids);
      if (elements.length > 0) documents.transact(EDITS.remove, () => modeling.removeElements(elements));
    },

    changeType(id, type) {
      const element = shapeOf(id);
      let changed: MapElement | undefined;
      if (element !== undefined)
        documents.transact(EDITS.type, () => (changed = bpmnReplace.replaceElement(element, { type })));
      return changed?.id;
    },
  };
}
