import type { AnchorState, CommentTarget, Review, ReviewSummary, ReviewView } from "../core/model/formats.generated.ts";
import { dateInShanghai } from "../core/calendar/date-arithmetic.ts";
import { REVIEW_ACTS } from "./review-acts.ts";
import { standingOf, type AnchorTargets } from "./comments/anchor-targets.ts";
import { nextDuties } from "./duties.ts";
import { editorsOf } from "./four-eyes.ts";
import { isAsSubmitted, openComments, validSignature } from "./ready-to-approve.ts";
import type { Situation } from "./situation.ts";
import { lastRound } from "./stage.ts";
import { undecidedPoints } from "./undecided.ts";
import { isInvolved, isOpen, waitsFor } from "./waiting.ts";

/** A review as it is shown to the person of a situation. */
export function viewReview(situation: Situation, targets: AnchorTargets): ReviewView {
  const { review, requirement, actor, draft } = situation;
  const signature = validSignature(situation);
  return {
    review,
    requirement,
    you: { ...actor, roles: [...actor.roles] },
    duties: [...nextDuties(situation)],
    waits: [...waitsFor(situation)],
    acts: Object.values(REVIEW_ACTS).map(({ act, refusal }) => {
      const why = refusal(situation);
      return { act, ...(why !== undefined && { refusal: why }) };
    }),
    undecided: undecidedPoints(review, requirement, editorsOf(review, draft)).map(({ id }) => id),
    isAsSubmitted: isAsSubmitted(situation),
    ...(signature !== undefined && { signature }),
    anchors: anchorStates(review, targets),
    targets: [...targetList(targets)],
  };
}

/** A review as it stands in the queue of the person of a situation. */
export function summariseReview(situation: Situation): ReviewSummary {
  const { review, requirement, at } = situation;
  const { id, power, title, organ, grade, state, openedBy, openedAt, emergency, published } = review;
  const duties = [...nextDuties(situation)];
  const dueOn = duties.flatMap((duty) => duty.dueOn ?? []).toSorted()[0];
  const today = dateInShanghai(at);
  const isAfterReview = published !== undefined && emergency !== undefined && isOpen(review);
  return {
    id,
    power,
    title,
    organ,
    grade,
    state,
    round: lastRound(review).number,
    rounds: requirement.rounds,
    openedBy,
    openedAt,
    ...(dueOn !== undefined && { dueOn }),
    isOverdue: dueOn !== undefined && dueOn < today,
    isInvolved: isInvolved(situation),
    openComments: openComments(situation),
    duties,
    waits: [...waitsFor(situation)],
    ...(isAfterReview && {
      afterReview: {
        ...(emergency.dueOn !== undefined && { dueOn: emergency.dueOn }),
        isOverdue: emergency.dueOn !== undefined && emergency.dueOn < today,
      },
    }),
  };
}

function anchorStates({ comments }: Review, targets: AnchorTargets): Record<string, AnchorState> {
  return Object.fromEntries(
    comments.flatMap(({ id, anchor }) => {
      if (anchor === undefined) return [];
      const title = targets[anchor.part].get(anchor.name ?? "");
      return [[id, { standing: standingOf(anchor, targets), ...(title !== undefined && { title }) }]];
    }),
  );
}

function* targetList(targets: AnchorTargets): Iterable<CommentTarget> {
  for (const part of ["power", "map", "rules", "facts", "parameters", "conditions"] as const)
    for (const [name, title] of targets[part]) yield { part, name, title };
}
