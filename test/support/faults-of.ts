import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import { compilePolicy } from "../../engine/core/compile/compile-policy.ts";
import type { PolicyInput } from "../../engine/core/compile/policy-source.ts";
import { aPolicy, aRule } from "./a-policy.ts";

/** The errors and warnings of documents, each as `CODE document#pointer`; what is merely unused is left out. */
export function faultsOf(input: PolicyInput): string[] {
  return findingsOf(input).map(({ code, document, pointer }) => `${code} ${document}#${pointer}`);
}

/** The findings of documents; what is merely unused is left out. */
export function findingsOf(input: PolicyInput): CheckFinding[] {
  return compilePolicy(input).findings.filter(({ code }) => code !== "FACT_UNUSED" && code !== "PARAMETER_UNUSED");
}

/** The faults of one condition, which stands in `rules/the-rule` at `/conditions`, as `CODE #pointer`. */
export function conditionFaults(conditions: unknown, parts: Parameters<typeof aPolicy>[0] = {}): string[] {
  const rule = { ...aRule("the-rule", {}), conditions };
  const faults = faultsOf(aPolicy({ ...parts, rules: [rule] }));
  return faults.map((fault) => fault.replace("rules/the-rule#/conditions", "#"));
}
