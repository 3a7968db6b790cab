import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { language } from "../language/language.ts";
import { createModeler } from "../modeler/create-modeler.ts";
import type { MapModeler, MapPart } from "../modeler/map-modeler.ts";

/** The maps of two versions in lock step: whoever moves one moves the other. */
export type MapPair = {
  readonly before: MapModeler;
  readonly after: MapModeler;
  readonly destroy: () => void;
};

/** Opens both maps to be read; a version without a map has an empty canvas. */
export async function openMapPair(before: PolicyDocuments, after: PolicyDocuments): Promise<MapPair> {
  const [earlier, later] = [await openToRead(before), await openToRead(after)];
  const ends = [follow(earlier, later), follow(later, earlier)];
  return {
    before: earlier,
    after: later,
    destroy() {
      for (const end of ends) end();
      earlier.destroy();
      later.destroy();
    },
  };
}

async function openToRead({ map, ...documents }: PolicyDocuments): Promise<MapModeler> {
  const modeler = createModeler({ language, documents, readOnly: true });
  if (map !== "") await modeler.open(map);
  return modeler;
}

/** Lets the second map show what the first one shows, at its upper left corner and in its size. */
function follow(first: MapModeler, second: MapModeler): () => void {
  return first.onSeen((part) => {
    const seen = second.seen();
    if (seen.width <= 0 || seen.height <= 0) return;
    const next = { x: part.x, y: part.y, width: part.width, height: part.height };
    if (!isSame(seen, next)) second.showSeen(next);
  });
}

/** A canvas rounds what it is told to show. */
const CLOSE = 0.5;

function isSame(one: MapPart, other: MapPart): boolean {
  return (["x", "y", "width", "height"] as const).every((name) => Math.abs(one[name] - other[name]) < CLOSE);
}
