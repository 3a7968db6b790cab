import { scalarsOf, type Operator } from "./operator.ts";

/** A list has at least one of these items. */
export const intersects: Operator = {
  name: "intersects",
  label: { zh: "与之有交集", en: "shares an item with" },
  subjects: ["scalars"],
  operand: "items",
  bind: (expected) => {
    const items = new Set(scalarsOf(expected));
    return (actual) => scalarsOf(actual).some((one) => items.has(one));
  },
};
