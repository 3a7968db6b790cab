import { SCALARS, type Operator } from "./operator.ts";

/** The case says something about this fact. */
export const exists: Operator = {
  name: "exists",
  label: { zh: "已提供", en: "is known" },
  subjects: [...SCALARS, "scalars", "records"],
  operand: "flag",
  bind: () => () => true,
  judgesPresence: "known",
};
