import { OutlineBehind } from "./outline-behind.ts";

export const outlineModule = {
  outline: ["type", OutlineBehind],
};
