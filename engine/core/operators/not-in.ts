import type { Value } from "../value/value.ts";
import { SCALARS, scalarsOf, type Operator } from "./operator.ts";

/** Known, and none of a list of values. */
export const notIn: Operator = {
  name: "notIn",
  label: { zh: "不属于", en: "is none of" },
  subjects: SCALARS,
  operand: "many",
  bind: (expected) => {
    const values: ReadonlySet<Value> = new Set(scalarsOf(expected));
    return (actual) => !values.has(actual);
  },
};
