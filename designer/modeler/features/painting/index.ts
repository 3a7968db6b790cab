import { Painting } from "./painting.ts";

export const paintingModule = {
  __init__: ["painting"],
  painting: ["type", Painting],
};
