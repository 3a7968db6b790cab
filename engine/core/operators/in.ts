import type { Value } from "../value/value.ts";
import { SCALARS, scalarsOf, type Operator } from "./operator.ts";

/** One of a list of values; never a part of a text. */
export const isIn: Operator = {
  name: "in",
  label: { zh: "属于", en: "is one of" },
  subjects: SCALARS,
  operand: "many",
  bind: (expected) => {
    const values: ReadonlySet<Value> = new Set(scalarsOf(expected));
    return (actual) => values.has(actual);
  },
};
