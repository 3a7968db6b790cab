import { MOMENTS, NUMBERS, scalarsOf, type Operator } from "./operator.ts";

/** From a low to a high value, both included. */
export const between: Operator = {
  name: "between",
  label: { zh: "介于（含两端）", en: "is between (both ends included)" },
  subjects: [...NUMBERS, ...MOMENTS],
  operand: "range",
  bind: (expected) => {
    const [low, high] = scalarsOf(expected);
    return (actual) => low !== undefined && high !== undefined && actual >= low && actual <= high;
  },
};
