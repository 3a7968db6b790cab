import { MOMENTS, type Operator } from "./operator.ts";

/** From a date or an instant on. */
export const onOrAfter: Operator = {
  name: "onOrAfter",
  label: { zh: "不早于", en: "is on or after" },
  subjects: MOMENTS,
  operand: "same",
  bind: (expected) => (actual) => actual >= expected,
  inline: ">=",
};
