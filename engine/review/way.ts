import { LIFECYCLES } from "../core/lifecycle/lifecycles.generated.ts";
import { transition } from "../core/lifecycle/transition.ts";
import type { LocalizedText, ReviewState } from "../core/model/formats.generated.ts";
import { REVIEW_STATE_LABELS } from "../core/model/review-labels.ts";
import { refusalOfRequirement } from "./requirements.ts";
import { STAGE_REFUSALS } from "./refusals.ts";
import type { Situation } from "./situation.ts";
import { stageOf } from "./stage.ts";

/** The acts that move a review on as the life of a version of the map (rules/lifecycles/map-version.json) says. */
type MovingAct = "submit" | "advance" | "return" | "approve" | "pilot" | "withdraw";

/** The life of a version that is not published yet. */
const LIFE = LIFECYCLES["map-version"];

/** Why an act does not lead on from where the review stands, for this person; undefined when it does. */
export function wayRefusal(situation: Situation, act: MovingAct): LocalizedText | undefined {
  const { review, actor } = situation;
  const holds = (requirement: string): boolean => refusalOfRequirement(requirement, situation) === undefined;
  const passage = transition(LIFE, review.state, act, { roles: actor.roles, holds });
  if (passage.ok) return undefined;
  if (passage.why === "act") return STAGE_REFUSALS[stageOf(review)];
  const [missing] = passage.missing;
  return (missing === undefined ? undefined : refusalOfRequirement(missing, situation)) ?? passage.reason;
}

/** Where an act leads that was not refused. */
export function stateAfter({ review, actor }: Situation, act: MovingAct): ReviewState {
  const passage = transition(LIFE, review.state, act, { roles: actor.roles, holds: () => true });
  if (!passage.ok) throw new Error(`${act} leads nowhere from ${review.state}`);
  // Withdrawn, the version is a draft again, and its review is over.
  return isReviewState(passage.to) ? passage.to : "withdrawn";
}

function isReviewState(state: string): state is ReviewState {
  return Object.hasOwn(REVIEW_STATE_LABELS, state);
}
