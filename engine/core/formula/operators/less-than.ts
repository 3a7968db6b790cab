import { comparison } from "../comparison.ts";

/** Each is less, or earlier, than the next. */
export const lessThan = comparison("<", { zh: "小于", en: "is less than" }, (order) => order < 0);
