import { comparison } from "../comparison.ts";

/** Each is greater, or later, than the next. */
export const greaterThan = comparison(">", { zh: "大于", en: "is more than" }, (order) => order > 0);
