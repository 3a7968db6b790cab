import type { CheckFinding } from "../check/check-finding.ts";
import { readDiagram } from "../map/read-diagram.ts";
import type { PolicyVersion } from "./policy-version.ts";

export type PolicyVersionReading =
  | { readonly ok: true; readonly version: PolicyVersion }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/** Reads the documents of a power, with the library that they are used with, as a version to be compared. */
export async function readPolicyVersion(
  { power, facts, parameters, conditions, rules, library }: Omit<PolicyVersion, "diagram">,
  mapXml: string,
): Promise<PolicyVersionReading> {
  const reading = await readDiagram(mapXml);
  if (!reading.ok) return reading;
  return { ok: true, version: { power, facts, parameters, conditions, rules, library, diagram: reading.diagram } };
}
