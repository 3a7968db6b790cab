import { SCALARS, type Operator } from "./operator.ts";

/** The fact has exactly this value; types were made equal before. */
export const equal: Operator = {
  name: "equal",
  label: { zh: "等于", en: "equals" },
  subjects: SCALARS,
  operand: "same",
  bind: (expected) => (actual) => actual === expected,
  inline: "===",
};
