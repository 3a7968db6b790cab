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
export { compileProcess, type ProcessCompilation } from "./conformance/compile-process.ts";
export type { ProcessModel } from "./conformance/process-model.ts";
export { createAligner, type Aligner } from "./conformance/aligner.ts";
export type { Alignment, Move, MoveCosts, PrefixAlignment } from "./conformance/alignment.ts";
export { planSupervision, type SupervisionPlan, type SupervisionSource } from "./supervision/supervision-plan.ts";
export { superviseCase } from "./supervision/supervise-case.ts";
export type { CaseTrace } from "./supervision/case-trace.ts";
export { createWatch, type Watch, type WatchBounds } from "./supervision/watch/watch.ts";
export { createCalendar, type Calendar } from "./calendar/calendar.ts";
export { readMap, type MapReading } from "./map/read-map.ts";
export type { PowerMap } from "./map/power-map.ts";
export { readSettings, type SettingsReading, type SupervisionSettings } from "./supervision/settings.ts";
export { ERROR_CODES, SunmapError, type ErrorCode } from "./errors.ts";
export type * from "./model/formats.generated.ts";
