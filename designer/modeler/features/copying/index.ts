import { Copying } from "./copying.ts";
import { pageClipboard } from "./page-clipboard.ts";

export const copyingModule = {
  __init__: ["copying"],
  clipboard: ["value", pageClipboard],
  copying: ["type", Copying],
};
