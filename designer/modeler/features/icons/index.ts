import { PlainIcons } from "./plain-icons.ts";

export const iconsModule = {
  __init__: ["plainIcons"],
  plainIcons: ["type", PlainIcons],
};
