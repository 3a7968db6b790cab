import { MOMENTS, type Operator } from "./operator.ts";

/** On the last day of a period it is still in time. */
export const onOrBefore: Operator = {
  name: "onOrBefore",
  label: { zh: "不晚于", en: "is on or before" },
  subjects: MOMENTS,
  operand: "same",
  bind: (expected) => (actual) => actual <= expected,
  inline: "<=",
};
