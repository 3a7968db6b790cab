import type { LocalizedText, Review, ReviewRound } from "../../core/model/formats.generated.ts";
import { counted } from "../../core/value/counted.ts";
import { judgedRefusal } from "../four-eyes.ts";
import { isAsSubmitted } from "../ready-to-approve.ts";
import type { Situation } from "../situation.ts";
import { lastRound, stageOf } from "../stage.ts";
import { stateAfter, wayRefusal } from "../way.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/**
 * Sends the draft up: as the next round, or as the same round again when it was returned or, approved, was changed. What was
 * said before must have been answered.
 */
export const submit: ReviewAct = {
  act: "submit",
  refusal: (situation) => stageRefusal(situation) ?? judgedRefusal(situation) ?? unansweredRefusal(situation),
  perform: (situation, { reason }) => {
    const { review } = situation;
    const { number } = lastRound(review);
    const rounds = [...review.rounds, newRound(situation, isSameRound(review) ? number : number + 1, reason)];
    // Between two rounds the review stands in the next one already, and waits only for what goes up.
    return isSameRound(review) ? { ...review, state: stateAfter(situation, "submit"), rounds } : { ...review, rounds };
  },
};

/** A round that goes up now. What it holds of risk points is set by whoever knows the documents. */
export function newRound(
  { actor, at, draft, requirement, workdaysOn }: Omit<Situation, "review">,
  number: number,
  note: string | undefined,
): ReviewRound {
  if (draft === undefined) throw new Error("only a draft goes up");
  const dueOn = workdaysOn(requirement.workdays.review);
  return {
    number,
    revision: draft.revision,
    submittedBy: personOf(actor),
    submittedAt: at,
    editors: draft.editors.map(personOf),
    ...(note !== undefined && note !== "" && { note }),
    ...(dueOn !== undefined && { dueOn }),
    riskPoints: [],
    decisions: [],
  };
}

/** Whether a round goes up again that was returned, or approved and then changed. */
function isSameRound({ state, rounds }: Review): boolean {
  return state === "returned" || stageOf({ state, rounds }) === "toBePublished";
}

function stageRefusal(situation: Situation): LocalizedText | undefined {
  const { review, requirement, actor, draft } = situation;
  const stage = stageOf(review);
  const isChangedSince = !isAsSubmitted(situation);
  const mayGoUp = stage === "toBeSubmitted" || (stage === "toBePublished" && isChangedSince);
  if (!mayGoUp) return STAGE_REFUSALS[stage];
  const refusal =
    roleRefusal(actor, requirement.submits) ?? (isSameRound(review) ? wayRefusal(situation, "submit") : undefined);
  if (refusal !== undefined) return refusal;
  if (draft === undefined) return NO_DRAFT;
  return review.state === "returned" && !isChangedSince ? UNCHANGED : undefined;
}

function unansweredRefusal({ review }: Situation): LocalizedText | undefined {
  const unanswered = review.comments.filter(({ resolved, replies }) => resolved === undefined && replies.length === 0);
  if (unanswered.length === 0) return undefined;
  return {
    zh: `有${unanswered.length}条意见没有答复，请逐条答复后再报送`,
    en: `${counted(unanswered.length, "comment")} not answered yet: answer each first`,
  };
}

const NO_DRAFT: LocalizedText = { zh: "没有草稿，请先修改后再报送", en: "there is no draft; change something first" };
const UNCHANGED: LocalizedText = {
  zh: "退回后草稿没有改动，请按意见修改后再报送",
  en: "the draft was not changed since it was returned; change it first",
};
