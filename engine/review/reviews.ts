import type { Principal } from "../access/principal.ts";
import { SunmapError } from "../core/errors.ts";
import type {
  AttachedBacktest,
  CommentRequest,
  IsoDateTime,
  Review,
  ReviewActRequest,
  ReviewComment,
  ReviewEntryAct,
  ReviewRequirement,
  ReviewRequirements,
} from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { Policies } from "../policies/policies.ts";
import type { Precondition } from "../policies/precondition.ts";
import type { Clearance } from "../policies/publish-draft.ts";
import type { Draft, VersionEntry } from "../store/store.ts";
import { actorIn, type HoldsRole } from "./actor.ts";
import { REVIEW_ACTS } from "./review-acts.ts";
import { personOf } from "./refusals.ts";
import { anchorTargets, type AnchorTargets } from "./comments/anchor-targets.ts";
import { answerRefusal, withAnswer } from "./comments/answer.ts";
import { commentRefusal, speakerRefusal, withComment } from "./comments/comment.ts";
import { resolutionRefusal, withResolution } from "./comments/resolve.ts";
import { objectionsTo } from "./objections.ts";
import { approvalOf } from "./publication.ts";
import { refuseIf } from "./refuse.ts";
import type { KeptReview, ReviewShelf } from "./review-shelf.ts";
import { reviewGrade } from "./review-grade.ts";
import type { ReviewedDraft, Situation } from "./situation.ts";
import { lastRound, stageOf } from "./stage.ts";
import { fillRound } from "./fill-round.ts";
import type { Submissions } from "./submissions.ts";
import { isOpen } from "./waiting.ts";
import { workdaysAfter } from "./workdays-on.ts";

/** Who does something, and when. */
export type Doing = { readonly by: Principal; readonly at: IsoDateTime };

/** What the reviews are made of. */
export type ReviewParts = {
  readonly shelf: ReviewShelf;
  readonly submissions: Submissions;
  readonly policies: Policies;
  readonly requirements: ReviewRequirements;
  readonly holds: HoldsRole;
};

/** The reviews (会审) at work: who does what in them, on which documents, and what they mean for publishing. */
export class Reviews {
  readonly parts: ReviewParts;

  constructor(parts: ReviewParts) {
    this.parts = parts;
  }

  list(): Promise<readonly KeptReview[]> {
    return this.parts.shelf.list();
  }

  /** @throws REVIEW_NOT_FOUND */
  read(id: string): Promise<KeptReview> {
    return this.parts.shelf.read(id);
  }

  /** What a review must come to, by the grade under which it is held. */
  requirementOf({ grade }: Pick<Review, "grade">): ReviewRequirement {
    return this.parts.requirements[grade];
  }

  /** Everything on which it depends what somebody may do in a review now. */
  async situation(review: Review, { by, at }: Doing): Promise<Situation> {
    const { calendarYears } = (await this.parts.policies.library.read()).documents;
    return {
      review,
      requirement: this.requirementOf(review),
      actor: actorIn(review.organ.id, by, this.parts.holds),
      at,
      draft: (await this.draftOf(review.power)) ?? publishedAs(review),
      workdaysOn: workdaysAfter(at, calendarYears),
    };
  }

  /** Does an act. @throws REVIEW_NOT_FOUND, PRECONDITION_FAILED, REVIEW_REFUSED */
  act(
    id: string,
    request: ReviewActRequest,
    { by, at, demand }: Doing & { demand: Precondition },
  ): Promise<KeptReview> {
    const { act, refusal, lack, perform, commutes } = REVIEW_ACTS[request.act];
    return this.parts.shelf.change(id, commutes ? "any" : demand, async (review) => {
      const situation = await this.situation(review, { by, at });
      refuseIf(review, refusal(situation) ?? lack?.(request, situation));
      const after = perform(situation, request);
      const filled = act === "submit" ? await fillRound(after, this.parts, at) : after;
      const isTakenUp = act === "advance" && stageOf(review) === "toBeTakenUp";
      return commutes ? filled : withEntry(filled, isTakenUp ? "takeUp" : act, { ...request, by, at });
    });
  }

  /** @throws REVIEW_NOT_FOUND, REVIEW_REFUSED */
  async comment(id: string, request: CommentRequest, doing: Doing): Promise<KeptReview> {
    return this.parts.shelf.change(id, "any", async (review) => {
      const situation = await this.situation(review, doing);
      refuseIf(review, commentRefusal(review) ?? speakerRefusal(situation));
      const targets = await this.targetsOf(review);
      return withComment(review, request, { by: situation.actor, at: doing.at, targets });
    });
  }

  /** Attaches a backtest; the same one takes the place of its former self. @throws REVIEW_NOT_FOUND, REVIEW_REFUSED */
  async attach(id: string, backtest: AttachedBacktest, doing: Doing): Promise<KeptReview> {
    return this.parts.shelf.change(id, "any", async (review) => {
      refuseIf(review, commentRefusal(review) ?? speakerRefusal(await this.situation(review, doing)));
      const others = review.backtests.filter((one) => one.id !== backtest.id);
      return { ...review, backtests: [...others, backtest] };
    });
  }

  /** @throws REVIEW_NOT_FOUND, COMMENT_NOT_FOUND, REVIEW_REFUSED */
  async answer(id: string, comment: string, request: CommentRequest, doing: Doing): Promise<KeptReview> {
    return this.parts.shelf.change(id, "any", async (review) => {
      const situation = await this.situation(review, doing);
      const answered = commentOf(review, comment);
      refuseIf(review, speakerRefusal(situation) ?? answerRefusal(answered));
      return withAnswer(review, answered, { ...request, by: situation.actor, at: doing.at });
    });
  }

  /** @throws REVIEW_NOT_FOUND, COMMENT_NOT_FOUND, REVIEW_REFUSED */
  async resolve(id: string, comment: string, resolved: boolean, doing: Doing): Promise<KeptReview> {
    return this.parts.shelf.change(id, "any", async (review) => {
      const situation = await this.situation(review, doing);
      const settled = commentOf(review, comment);
      refuseIf(review, resolutionRefusal(situation, settled));
      return withResolution(situation, settled, resolved);
    });
  }

  /** The documents of a submission, counted from 1. @throws DOCUMENT_NOT_FOUND */
  documentsOf({ id, rounds }: Review, submission: number): Promise<PolicyDocuments> {
    const round = rounds[submission - 1];
    if (round === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: `${id}/rounds/${submission}` });
    return this.parts.submissions.read(round.revision);
  }

  /** What a submission is compared with: the one before, for the first the version it began from; nothing for a new power. */
  async documentsBefore(review: Review, submission: number): Promise<PolicyDocuments | undefined> {
    if (submission > 1) return this.documentsOf(review, submission - 1);
    if (review.base === undefined) return undefined;
    return (await this.parts.policies.published.version(review.power, review.base)).published.documents;
  }

  /** What can be commented on: in the draft as it is now, or, without one or when the review is over, in what was submitted last. */
  async targetsOf(review: Review): Promise<AnchorTargets> {
    const draft = isOpen(review) ? await this.parts.policies.drafts.read(review.power) : undefined;
    return anchorTargets(draft?.documents ?? (await this.parts.submissions.read(lastRound(review).revision)));
  }

  /** What of the review stands against publishing exactly this draft, and what lets it pass. */
  async clearance(draft: Draft): Promise<Clearance> {
    const { power } = draft.documents;
    const grade = await reviewGrade(draft.documents, this.parts.policies);
    const editors = await this.parts.policies.drafts.editorsOf(power.id);
    const review = (await this.openReviewOf(power.id))?.review;
    return {
      findings: objectionsTo({
        grade,
        requirement: this.parts.requirements[grade],
        draft: { ...draft, editors },
        review,
      }),
      review: review && approvalOf(review, draft.revision),
    };
  }

  /** Tells the review that a version names that it was published. */
  async published({ review: named }: Pick<VersionEntry, "review">): Promise<void> {
    if (named !== undefined) await this.parts.shelf.change(named.id, "any", (review) => review);
  }

  /** Tells every review what became of it while the engine was not there to write it down. */
  async settle(): Promise<void> {
    for (const { review } of await this.list()) await this.parts.shelf.settle(review.id);
  }

  async openReviewOf(power: string): Promise<KeptReview | undefined> {
    return (await this.list()).find(({ review }) => review.power === power && isOpen(review));
  }

  async draftOf(power: string): Promise<ReviewedDraft | undefined> {
    const { drafts } = this.parts.policies;
    const draft = await drafts.read(power);
    return draft === undefined ? undefined : { revision: draft.revision, editors: await drafts.editorsOf(power) };
  }
}

/** After an emergency what was published is reviewed, unless somebody goes on changing it. */
function publishedAs({ published, rounds }: Review): ReviewedDraft | undefined {
  return published === undefined ? undefined : { revision: published.revision, editors: lastRound({ rounds }).editors };
}

function withEntry(
  review: Review,
  act: ReviewEntryAct,
  { reason, by, at }: Doing & Pick<ReviewActRequest, "reason">,
): Review {
  const { number: round } = lastRound(review);
  const entry = { act, by: personOf(by), at, round, ...(reason !== undefined && reason !== "" && { reason }) };
  return { ...review, history: [...review.history, entry] };
}

function commentOf(review: Review, id: string): ReviewComment {
  const comment = review.comments.find((one) => one.id === id);
  if (comment === undefined) throw new SunmapError("COMMENT_NOT_FOUND", { review: review.id, comment: id });
  return comment;
}
