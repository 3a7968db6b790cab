import { scalarsOf, type Operator } from "./operator.ts";

/** A list has this item. */
export const contains: Operator = {
  name: "contains",
  label: { zh: "包含", en: "contains" },
  subjects: ["scalars"],
  operand: "item",
  bind: (expected) => (actual) => scalarsOf(actual).some((one) => one === expected),
};
