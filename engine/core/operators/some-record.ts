import { type Operator } from "./operator.ts";

/** One same record satisfies the whole condition. */
export const someRecord: Operator = {
  name: "someRecord",
  label: { zh: "至少有一条记录满足", en: "has a record where" },
  subjects: ["records"],
  operand: "records",
  bind: () => () => false,
  quantifier: "some",
};
