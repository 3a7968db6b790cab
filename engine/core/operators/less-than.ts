import { NUMBERS, type Operator } from "./operator.ts";

/** Below a limit that is itself allowed. */
export const lessThan: Operator = {
  name: "lessThan",
  label: { zh: "小于", en: "is less than" },
  subjects: NUMBERS,
  operand: "same",
  bind: (expected) => (actual) => actual < expected,
  inline: "<",
};
