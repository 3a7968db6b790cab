import { NUMBERS, type Operator } from "./operator.ts";

/** At or below a value. */
export const lessThanInclusive: Operator = {
  name: "lessThanInclusive",
  label: { zh: "不大于", en: "is at most" },
  subjects: NUMBERS,
  operand: "same",
  bind: (expected) => (actual) => actual <= expected,
  inline: "<=",
};
