import type { PolicyDocuments } from "../../../designer/modeler/policy-documents.ts";
import { aPower } from "../../support/a-policy.ts";

/** The documents of a power, empty but for what a test is about. */
export function documentsOf(parts: Partial<PolicyDocuments>): PolicyDocuments {
  return { power: aPower(), facts: { facts: {} }, parameters: [], conditions: [], rules: [], cases: [], ...parts };
}
