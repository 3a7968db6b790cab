import { Names } from "./names.ts";
import { Renaming } from "./renaming.ts";

export const namesModule = {
  __init__: ["names"],
  names: ["type", Names],
  renaming: ["type", Renaming],
};
