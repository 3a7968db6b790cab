import { MapRenderer } from "./map-renderer.ts";
import { StepMarks } from "./step-marks.ts";

export const controlPointsModule = {
  __init__: ["mapRenderer"],
  mapRenderer: ["type", MapRenderer],
  stepMarks: ["type", StepMarks],
};
