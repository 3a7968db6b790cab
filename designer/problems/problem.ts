import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { LintRule } from "./lint/lint-rules.ts";
import type { ProblemPlace } from "./problem-place.ts";

/** An error keeps the power from being published; a warning or hint does not; a case does not give what it expects. */
export const PROBLEM_KINDS = ["error", "case", "warning", "hint"] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** One line of the panel. */
export type Problem = {
  /** The same for the same problem from one analysis to the next. */
  readonly key: string;
  readonly kind: ProblemKind;
  readonly place: ProblemPlace;
  readonly message: LocalizedText;
  readonly nextStep: LocalizedText;
  /** Why it matters, where that can be told. */
  readonly why: LocalizedText | undefined;
  readonly source: ProblemSource;
};

/** Who says it: the kernel, or a rule of drawing. */
type ProblemSource =
  { readonly kind: "finding"; readonly finding: CheckFinding } | { readonly kind: "lint"; readonly rule: LintRule };
