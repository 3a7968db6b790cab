import { comparison } from "../comparison.ts";

/** None is less, or earlier, than the next. */
export const greaterThanOrEqual = comparison(">=", { zh: "不小于", en: "is at least" }, (order) => order >= 0);
