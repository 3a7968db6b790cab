import { comparison } from "../comparison.ts";

/** Each is greater, or later, than the next. */
export const greaterThan = comparison(">", (order) => order > 0);
