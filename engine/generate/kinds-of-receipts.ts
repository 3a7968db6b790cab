import type { DocumentKind } from "../core/schema/validators.ts";
import { KINDS_OF_POLICIES } from "./kinds-of-policies.ts";

/**
 * What the offline page reads: receipts, what they are proved by, and the parts of a policy. It is built with the validators
 * of these alone, which halves it.
 */
export const KINDS_OF_RECEIPTS = [
  ...KINDS_OF_POLICIES,
  "CaseFile",
  "Evaluation",
  "ProvedHead",
  "Receipt",
  "ReceiptRules",
] as const satisfies readonly DocumentKind[];
