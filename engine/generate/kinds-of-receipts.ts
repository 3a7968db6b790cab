import type { DocumentKind } from "../core/schema/validators.ts";

/**
 * What the offline page reads: receipts, what they are proved by, and the parts of a policy. It is built with the validators
 * of these alone, which halves it.
 */
export const KINDS_OF_RECEIPTS = [
  "CalendarYear",
  "CaseFile",
  "Evaluation",
  "FactsDictionary",
  "Law",
  "Measure",
  "NamedCondition",
  "Parameter",
  "Power",
  "ProvedHead",
  "Receipt",
  "ReceiptRules",
  "Rule",
  "TierPack",
] as const satisfies readonly DocumentKind[];
