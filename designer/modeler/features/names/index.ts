import { Names } from "./names.ts";

export const namesModule = {
  __init__: ["names"],
  names: ["type", Names],
};
