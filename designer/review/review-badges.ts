import type { TemplateResult } from "lit";

import type { ReviewState } from "../../engine/core/model/formats.generated.ts";
import { REVIEW_STATE_LABELS } from "../../engine/core/model/review-labels.ts";
import { badge } from "../supervision/badges.ts";

const LOOKS: Readonly<Record<ReviewState, readonly ["good" | "bad" | "warn" | "info" | "quiet-badge", string]>> = {
  submitted: ["warn", "upload"],
  round1: ["info", "scale-balanced"],
  round2: ["info", "scale-balanced"],
  round3: ["info", "scale-balanced"],
  returned: ["bad", "arrow-rotate-left"],
  approved: ["good", "check"],
  piloting: ["info", "hourglass-half"],
  inForce: ["quiet-badge", "circle-check"],
  withdrawn: ["quiet-badge", "ban"],
};

/** The state of a review as a word with its sign. */
export function reviewState(state: ReviewState): TemplateResult {
  const [look, icon] = LOOKS[state];
  return badge(look, icon, REVIEW_STATE_LABELS[state]);
}
