import { comparison } from "../comparison.ts";

/** Each is less, or earlier, than the next. */
export const lessThan = comparison("<", (order) => order < 0);
