import { Copying } from "./copying.ts";

export const copyingModule = {
  __init__: ["copying"],
  copying: ["type", Copying],
};
