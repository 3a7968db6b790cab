import { comparison } from "../comparison.ts";

/** None is greater, or later, than the next. */
export const lessThanOrEqual = comparison("<=", (order) => order <= 0);
