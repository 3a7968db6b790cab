import { LabelBoxes } from "./label-boxes.ts";
import { MapTextRenderer } from "./map-text-renderer.ts";

export const textModule = {
  __init__: ["labelBoxes"],
  labelBoxes: ["type", LabelBoxes],
  textRenderer: ["type", MapTextRenderer],
};
