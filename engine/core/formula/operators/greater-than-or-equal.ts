import { comparison } from "../comparison.ts";

/** None is less, or earlier, than the next. */
export const greaterThanOrEqual = comparison(">=", (order) => order >= 0);
