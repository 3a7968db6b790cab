import { SCALARS, type Operator } from "./operator.ts";

/** The fact is known and has another value; a missing fact does not differ from anything. */
export const notEqual: Operator = {
  name: "notEqual",
  label: { zh: "不等于", en: "differs from" },
  subjects: SCALARS,
  operand: "same",
  bind: (expected) => (actual) => actual !== expected,
  inline: "!==",
};
