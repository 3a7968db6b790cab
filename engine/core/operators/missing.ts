import { SCALARS, type Operator } from "./operator.ts";

/** The case says nothing about this fact. */
export const missing: Operator = {
  name: "missing",
  label: { zh: "未提供", en: "is not known" },
  subjects: [...SCALARS, "scalars", "records"],
  operand: "flag",
  bind: () => () => false,
  judgesPresence: "unknown",
};
