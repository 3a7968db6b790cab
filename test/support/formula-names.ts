import { aFact, aList, anEnum } from "./fact-definitions.ts";

/** Facts of every type, for the checks of formulas. */
export const FACTS = {
  deposit: aFact("money", { unit: "wanYuan" }),
  estimate: aFact("money", { unit: "yuan" }),
  share: aFact("decimal", { unit: "ratio" }),
  people: aFact("integer", { unit: "person" }),
  granted: aFact("boolean"),
  issuedOn: aFact("date"),
  receivedAt: aFact("dateTime"),
  method: anEnum("open", "invited", "direct"),
  user: aFact("string"),
  bids: aList({ lot: aFact("string"), price: aFact("money", { unit: "yuan" }), valid: aFact("boolean") }),
  tags: aFact("list", { items: { type: "string" } }),
};

/** Parameters for them. */
export const PARAMETERS = {
  "deposit-cap": { type: "decimal", unit: "ratio" },
  "large-fine": { type: "money", unit: "yuan" },
  "notice-days": { type: "integer", unit: "day" },
} as const;
