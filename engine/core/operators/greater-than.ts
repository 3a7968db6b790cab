import { NUMBERS, type Operator } from "./operator.ts";

/** Above a limit that is itself allowed (`超过`). */
export const greaterThan: Operator = {
  name: "greaterThan",
  label: { zh: "大于", en: "is more than" },
  subjects: NUMBERS,
  operand: "same",
  bind: (expected) => (actual) => actual > expected,
  inline: ">",
};
