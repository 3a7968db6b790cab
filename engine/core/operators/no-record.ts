import { type Operator } from "./operator.ts";

/** No record satisfies the condition. */
export const noRecord: Operator = {
  name: "noRecord",
  label: { zh: "没有记录满足", en: "has no record where" },
  subjects: ["records"],
  operand: "records",
  bind: () => () => false,
  quantifier: "none",
};
