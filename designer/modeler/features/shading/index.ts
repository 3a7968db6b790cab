import { Shading } from "./shading.ts";

export const shadingModule = {
  shading: ["type", Shading],
};
