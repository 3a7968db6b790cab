import { type Operator } from "./operator.ts";

/** Every record satisfies the condition; so does an empty list. */
export const everyRecord: Operator = {
  name: "everyRecord",
  label: { zh: "每条记录都满足", en: "has only records where" },
  subjects: ["records"],
  operand: "records",
  bind: () => () => false,
  quantifier: "every",
};
