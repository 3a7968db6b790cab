import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { Grade, Verdict } from "../../../engine/core/model/formats.generated.ts";

/** What one example case came to. `findings` is empty when it gave what it expects. */
export type CaseOutcome = {
  readonly name: string;
  readonly verdict: Verdict | undefined;
  readonly caseGrade: Grade | null;
  readonly fired: readonly string[];
  readonly findings: readonly CheckFinding[];
};

/** What the kernel says of the policy as it stands: everything wrong with it, and what each example case came to. */
export type Analysis = {
  readonly findings: readonly CheckFinding[];
  /** Whether it compiles, so that cases can be judged. */
  readonly compiles: boolean;
  readonly cases: readonly CaseOutcome[];
};

export const NOTHING_YET: Analysis = { findings: [], compiles: false, cases: [] };
