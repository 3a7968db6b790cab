import { WholeMap } from "./whole-map.ts";

export const wholeMapModule = {
  __init__: ["wholeMap"],
  wholeMap: ["type", WholeMap],
};
