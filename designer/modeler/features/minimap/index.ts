import { MinimapToggle } from "./minimap-toggle.ts";

export const minimapModule = {
  __init__: ["minimapToggle"],
  minimapToggle: ["type", MinimapToggle],
};
