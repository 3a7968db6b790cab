import { MOMENTS, type Operator } from "./operator.ts";

/** Earlier than a date or an instant. */
export const before: Operator = {
  name: "before",
  label: { zh: "早于", en: "is before" },
  subjects: MOMENTS,
  operand: "same",
  bind: (expected) => (actual) => actual < expected,
  inline: "<",
};
