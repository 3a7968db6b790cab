import type { CompiledRule } from "../compile/compiled-policy.ts";
import type { PolicySource } from "../compile/policy-source.ts";
import type { Derivation } from "../facts/derive-facts.ts";
import type { RuleParts } from "../schema/rule-parts.ts";
import type { Report } from "./check-finding.ts";

/** What a check of a whole pack looks at: the documents, and what could be compiled of them. */
export type PackContext = {
  readonly source: PolicySource;
  /** Of every rule, those with faults in their form too. */
  readonly ruleParts: readonly RuleParts[];
  readonly rules: readonly CompiledRule[];
  readonly derivations: readonly Derivation[];
  readonly report: Report;
};

/** One static check of a pack (校验). It reports every fault that it finds, and never throws. */
export type PackCheck = (context: PackContext) => void;
