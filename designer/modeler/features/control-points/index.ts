import { MapRenderer } from "./map-renderer.ts";
import { MarkPlaces } from "./mark-places.ts";

export const controlPointsModule = {
  __init__: ["mapRenderer", "markPlaces"],
  mapRenderer: ["type", MapRenderer],
  markPlaces: ["type", MarkPlaces],
};
