import type { CheckFinding } from "../check/check-finding.ts";
import type { DecisionForm } from "../decide/dated-policy.ts";
import { readMap } from "../map/read-map.ts";
import { compilePolicy, type Compilation } from "./compile-policy.ts";
import type { PolicyInput } from "./policy-source.ts";

/**
 * Reads the map of a policy (BPMN XML; a power may have none yet) and compiles the policy with it. The findings of both
 * are told together.
 */
export async function preparePolicy(
  input: Omit<PolicyInput, "map">,
  mapXml: string | undefined,
  form: DecisionForm = "closures",
): Promise<Compilation> {
  if (mapXml === undefined || mapXml === "") return compilePolicy(input, form);
  const reading = await readMap(mapXml);
  if (reading.ok) return compilePolicy({ ...input, map: reading.map }, form);
  const withoutMap = compilePolicy(input, form);
  const findings: readonly CheckFinding[] = [...reading.findings, ...withoutMap.findings];
  return { ok: false, findings };
}
