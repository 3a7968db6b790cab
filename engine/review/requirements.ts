import type { LocalizedText } from "../core/model/formats.generated.ts";
import { reviewRolesInWords } from "../core/model/review-labels.ts";
import { counted } from "../core/value/counted.ts";
import { backtestRefusal } from "./backtested.ts";
import { editorsOf, ownWorkRefusal, reviewedRefusal } from "./four-eyes.ts";
import { CHANGED_SINCE, decisionRefusal, isAsSubmitted, openComments, validSignature } from "./ready-to-approve.ts";
import type { Situation } from "./situation.ts";
import { lastRound } from "./stage.ts";
import { isLastRound, undecidedPoints, undecidedWords } from "./undecided.ts";

/** What the life of a version requires of a review, by its name there: why it does not hold, in words that name the next step. */
export const REVIEW_REQUIREMENTS: ReadonlyMap<string, (situation: Situation) => LocalizedText | undefined> = new Map([
  ["otherThanEditor", ownWorkRefusal],
  ["otherThanReviewer", reviewedRefusal],
  ["roundsDone", roundsRefusal],
  ["riskPointsDecided", riskPointRefusal],
  ["commentsResolved", commentRefusal],
  ["counterSigned", signatureRefusal],
  ["backtested", backtestRefusal],
  ["asApproved", changedRefusal],
  ["versionBefore", firstVersionRefusal],
]);

/** Why a requirement does not hold; undefined when it does, or when it is asked of the request or of the documents. */
export function refusalOfRequirement(name: string, situation: Situation): LocalizedText | undefined {
  return REVIEW_REQUIREMENTS.get(name)?.(situation);
}

function roundsRefusal({ review, requirement }: Situation): LocalizedText | undefined {
  if (isLastRound(review, requirement)) return undefined;
  const [number, rounds] = [lastRound(review).number, requirement.rounds];
  return {
    zh: `这是第${number}轮，须经${rounds}轮；本轮审定后请“通过本轮”`,
    en: `this is round ${number} of ${rounds}; when it is decided, send it on`,
  };
}

function riskPointRefusal(situation: Situation): LocalizedText | undefined {
  const { review, requirement, draft } = situation;
  if (isLastRound(review, requirement)) return decisionRefusal(situation);
  return undecidedWords(undecidedPoints(review, requirement, editorsOf(review, draft)).length);
}

function commentRefusal(situation: Situation): LocalizedText | undefined {
  const count = openComments(situation);
  if (count === 0) return undefined;
  return {
    zh: `有${count}条意见没有办结，请先办结`,
    en: `${counted(count, "comment")} not settled yet: settle each first`,
  };
}

function signatureRefusal(situation: Situation): LocalizedText | undefined {
  const { countersigns } = situation.requirement;
  if (countersigns === undefined || validSignature(situation) !== undefined) return undefined;
  const words = reviewRolesInWords([countersigns]);
  return { zh: `须先由${words.zh}会签`, en: `it must be counter-signed first by: ${words.en}` };
}

function changedRefusal(situation: Situation): LocalizedText | undefined {
  return isAsSubmitted(situation) ? undefined : CHANGED_SINCE;
}

function firstVersionRefusal({ review }: Situation): LocalizedText | undefined {
  if (review.base !== undefined) return undefined;
  return {
    zh: "本事项尚未公布过版本，没有案件可以并行评估，可以直接公布",
    en: "nothing of the power was published yet, so there are no cases to judge beside it; publish it at once",
  };
}
