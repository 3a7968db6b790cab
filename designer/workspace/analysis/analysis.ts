import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { Evaluation, Grade, Verdict } from "../../../engine/core/model/formats.generated.ts";

/** What one example case came to. `findings` is empty when it gave what it expects. */
export type CaseOutcome = {
  readonly name: string;
  readonly verdict: Verdict | undefined;
  readonly caseGrade: Grade | null;
  readonly fired: readonly string[];
  readonly findings: readonly CheckFinding[];
};

/** Which facts the rules read, and from which facts the derived ones are computed; by name. */
export type FactUses = {
  readonly ofRules: Readonly<Record<string, readonly string[]>>;
  readonly inputs: Readonly<Record<string, readonly string[]>>;
};

/** What came of trying a case: its evaluation, and every fact known of it, derived ones included, as a system sends them. */
export type TrialAnswer = { readonly evaluation: Evaluation; readonly known: Readonly<Record<string, unknown>> };

/** What the kernel says of the policy as it stands: everything wrong with it, and what each example case came to. */
export type Analysis = {
  readonly findings: readonly CheckFinding[];
  /** Whether it compiles, so that cases can be judged. */
  readonly compiles: boolean;
  readonly cases: readonly CaseOutcome[];
  readonly uses: FactUses;
};

const NO_USES: FactUses = { ofRules: {}, inputs: {} };

export const NOTHING_YET: Analysis = { findings: [], compiles: false, cases: [], uses: NO_USES };
