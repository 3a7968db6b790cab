import { MOMENTS, type Operator } from "./operator.ts";

/** Later than a date or an instant. */
export const after: Operator = {
  name: "after",
  label: { zh: "晚于", en: "is after" },
  subjects: MOMENTS,
  operand: "same",
  bind: (expected) => (actual) => actual > expected,
  inline: ">",
};
