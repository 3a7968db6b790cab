import { MapTextRenderer } from "./map-text-renderer.ts";

export const textModule = {
  textRenderer: ["type", MapTextRenderer],
};
