/**
 * `sunmap/core`: the policy engine as a library. Pure and isomorphic: no server, file, clock or network is needed.
 * This is the one public door of the kernel; inside the repository everything is imported from its own file.
 */
export { compilePolicy, type Compilation } from "./compile/compile-policy.ts";
export type { CompiledPolicy } from "./compile/compiled-policy.ts";
export type { PolicyLibrary, PolicySource } from "./compile/policy-source.ts";
export type { DecisionForm } from "./decide/dated-policy.ts";
export type { CheckFinding } from "./check/check-finding.ts";
export { evaluate, type ExplainDepth } from "./evaluate/evaluate.ts";
export { ERROR_CODES, SunmapError, type ErrorCode } from "./errors.ts";
export type * from "./model/formats.generated.ts";
