import type { PackDocuments } from "../../../designer/modeler/pack-documents.ts";
import { aPower } from "../../support/a-policy.ts";

/** The documents of a power, empty but for what a test is about. */
export function documentsOf(parts: Partial<PackDocuments>): PackDocuments {
  return { power: aPower(), facts: { facts: {} }, parameters: [], conditions: [], rules: [], cases: [], ...parts };
}
