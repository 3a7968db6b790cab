import { scalarsOf, type Operator } from "./operator.ts";

/** A list is known and lacks this item. */
export const doesNotContain: Operator = {
  name: "doesNotContain",
  label: { zh: "不包含", en: "does not contain" },
  subjects: ["scalars"],
  operand: "item",
  bind: (expected) => (actual) => !scalarsOf(actual).some((one) => one === expected),
};
