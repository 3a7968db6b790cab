import { MapLabelEditing } from "./map-label-editing.ts";

export const labelEditingModule = {
  labelEditingProvider: ["type", MapLabelEditing],
};
