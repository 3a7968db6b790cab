import type { EvaluationDifference } from "../../core/evaluate/evaluation-differences.ts";

/**
 * What came of judging a recorded case again by exactly the version that judged it. `same`: the answer is equal byte by
 * byte. `versionMissing`: no version of the power has that digest any more. `erased`: the personal data of the case were
 * erased by law, so that nobody can judge it again; that is no incident.
 */
export type ReplayResult = {
  readonly evaluation: string;
  readonly outcome: "same" | "differs" | "versionMissing" | "erased";
  readonly power: string;
  readonly version: number | null;
  readonly digest: string | null;
  readonly differences: readonly EvaluationDifference[];
};
