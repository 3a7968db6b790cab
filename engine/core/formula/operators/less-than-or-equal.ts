import { comparison } from "../comparison.ts";

/** None is greater, or later, than the next. */
export const lessThanOrEqual = comparison("<=", { zh: "不大于", en: "is at most" }, (order) => order <= 0);
