import type {
  LocalizedText,
  Review,
  ReviewComment,
  ReviewDuty,
  ReviewMentions,
  ReviewWait,
} from "../core/model/formats.generated.ts";
import { counted } from "../core/value/counted.ts";
import { REVIEW_ACTS } from "./review-acts.ts";
import { nextDuties } from "./duties.ts";
import { editorsOf, reviewersOf } from "./four-eyes.ts";
import type { Actor, Situation } from "./situation.ts";
import { stageOf } from "./stage.ts";

/** What in a review waits for the person: what comes next if it is for him, and what was asked of him. */
export function waitsFor(situation: Situation): readonly ReviewWait[] {
  const { review, actor, draft } = situation;
  const duties = nextDuties(situation)
    .filter((duty) => isFor(duty, situation))
    .map(({ what, words, dueOn }) => ({ why: what, words, ...(dueOn !== undefined && { dueOn }) }));
  if (stageOf(review) === "ended") return [];
  const mentioned = review.comments.filter((comment) => asksFor(comment, actor)).length;
  const isEditor = editorsOf(review, draft).includes(actor.id);
  const unanswered = review.comments.filter((comment) => isUnanswered(comment, actor)).length;
  return [
    ...duties,
    ...(mentioned > 0 ? [{ why: "mentioned", words: mentionedWords(mentioned) } as const] : []),
    ...(isEditor && unanswered > 0 ? [{ why: "answer", words: answerWords(unanswered) } as const] : []),
  ];
}

/** Whether somebody took part in a review. */
export function isInvolved({ review, actor, draft }: Pick<Situation, "review" | "actor" | "draft">): boolean {
  const people = [
    review.openedBy.id,
    ...editorsOf(review, draft),
    ...reviewersOf(review),
    ...review.history.map(({ by }) => by.id),
    ...review.comments.flatMap(({ by, replies }) => [by.id, ...replies.map((reply) => reply.by.id)]),
  ];
  return people.includes(actor.id) || review.comments.some((comment) => mentions(comment.mentions, actor));
}

function isFor({ what, roles }: ReviewDuty, situation: Situation): boolean {
  const { review, actor, draft } = situation;
  const holdsRole = roles.some((role) => actor.roles.includes(role));
  if (what === "publish" || what === "settle" || what === "backtest" || what === "pilot") return holdsRole;
  if (what === "submit" && ![...editorsOf(review, draft), review.openedBy.id].includes(actor.id)) return false;
  const act = what === "takeUp" ? "advance" : what;
  return REVIEW_ACTS[act].refusal(situation) === undefined;
}

/** Whether a comment or an answer to it asks for this person, who has said nothing since. */
function asksFor({ resolved, by, replies, mentions: first }: ReviewComment, actor: Actor): boolean {
  if (resolved !== undefined) return false;
  const said = [{ by, mentions: first }, ...replies];
  const lastAsked = said.findLastIndex((saying) => mentions(saying.mentions, actor) && saying.by.id !== actor.id);
  const lastSaid = said.findLastIndex((saying) => saying.by.id === actor.id);
  return lastAsked !== -1 && lastAsked > lastSaid;
}

function isUnanswered({ resolved, replies, by }: ReviewComment, actor: Actor): boolean {
  return resolved === undefined && replies.length === 0 && by.id !== actor.id;
}

function mentions(asked: ReviewMentions | undefined, { id, roles }: Actor): boolean {
  if (asked === undefined) return false;
  const { people = [], roles: askedRoles = [] } = asked;
  return people.some((person) => person.id === id) || askedRoles.some((role) => roles.includes(role));
}

function mentionedWords(count: number): LocalizedText {
  return { zh: `${count}条意见提到您`, en: `${counted(count, "comment")} ${count === 1 ? "mentions" : "mention"} you` };
}

function answerWords(count: number): LocalizedText {
  return { zh: `${count}条意见待答复`, en: `${counted(count, "comment")} to be answered` };
}

/** Whether a review is one that is still going on. */
export function isOpen(review: Review): boolean {
  return stageOf(review) !== "ended";
}
