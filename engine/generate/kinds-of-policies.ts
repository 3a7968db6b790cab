import type { DocumentKind } from "../core/schema/validators.ts";

/** The documents of a policy, which every page reads that judges by one. */
export const KINDS_OF_POLICIES = [
  "CalendarYear",
  "FactsDictionary",
  "Law",
  "Measure",
  "NamedCondition",
  "Parameter",
  "Power",
  "Rule",
  "TierPack",
] as const satisfies readonly DocumentKind[];
