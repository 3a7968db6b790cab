import type { MapEdits } from "../../map-edits.ts";
import { contentEdits } from "./content-edits.ts";
import { structureEdits } from "./structure-edits.ts";

/** The edits that inspector and outline make, each one step of the history. */
export function createEdits(
  services: Parameters<typeof contentEdits>[0] & Parameters<typeof structureEdits>[0],
): MapEdits {
  return { ...contentEdits(services), ...structureEdits(services) };
}
