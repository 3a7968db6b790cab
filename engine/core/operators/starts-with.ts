import { type Operator } from "./operator.ts";

/** A text begins with these characters, letter for letter. */
export const startsWith: Operator = {
  name: "startsWith",
  label: { zh: "以此开头", en: "starts with" },
  subjects: ["string"],
  operand: "same",
  bind: (expected) => (actual) =>
    typeof actual === "string" && typeof expected === "string" && actual.startsWith(expected),
};
