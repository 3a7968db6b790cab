import { NUMBERS, type Operator } from "./operator.ts";

/** At or above a value (`以上` includes the number itself). */
export const greaterThanInclusive: Operator = {
  name: "greaterThanInclusive",
  label: { zh: "不小于", en: "is at least" },
  subjects: NUMBERS,
  operand: "same",
  bind: (expected) => (actual) => actual >= expected,
  inline: ">=",
};
