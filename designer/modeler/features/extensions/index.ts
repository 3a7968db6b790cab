import { Extensions } from "./extensions.ts";

export const extensionsModule = {
  sunmapExtensions: ["type", Extensions],
};
