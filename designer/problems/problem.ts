import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
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
  /** What mends it safely, where something does. */
  readonly fix: ProblemFix | undefined;
};

/** A change that mends a problem and nothing else; it can be undone like every other. */
export type ProblemFix =
  | { readonly kind: "removeElement"; readonly element: string; readonly label: LocalizedText }
  | { readonly kind: "detachRule"; readonly step: string; readonly rule: string; readonly label: LocalizedText };
