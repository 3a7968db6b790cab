import { ControlPointToggles } from "./control-point-toggles.ts";

export const togglesModule = {
  __init__: ["controlPointToggles"],
  controlPointToggles: ["type", ControlPointToggles],
};
