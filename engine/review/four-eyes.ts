import type { LocalizedText, Review, ReviewEntryAct, ReviewPerson } from "../core/model/formats.generated.ts";
import type { ReviewedDraft, Situation } from "./situation.ts";

/**
 * Four eyes: who wrote a draft, who reviewed it and who approves it are different people, over the whole review. An editor is
 * whoever changed the draft since the last version, or sent it up.
 */
export function editorsOf({ rounds }: Pick<Review, "rounds">, draft: ReviewedDraft | undefined): readonly string[] {
  const people = rounds.flatMap(({ editors, submittedBy }) => [...editors, submittedBy]);
  return [...new Set([...people, ...(draft?.editors ?? [])].map(({ id }) => id))];
}

/** Everybody who judged a round: decided a risk point, sent it on or back, or signed. */
export function reviewersOf({ rounds, history }: Pick<Review, "rounds" | "history">): readonly string[] {
  const deciders = rounds.flatMap(({ decisions }) => decisions.map(({ by }) => by.id));
  return [...new Set([...deciders, ...history.filter(({ act }) => JUDGING.has(act)).map(({ by }) => by.id)])];
}

/** Why this person may not judge the draft; undefined when he may. */
export function ownWorkRefusal({ review, draft, actor }: Situation): LocalizedText | undefined {
  return editorsOf(review, draft).includes(actor.id) ? OWN_WORK : undefined;
}

/** Why this person may not send the draft up; undefined when he may. */
export function judgedRefusal({ review, actor }: Situation): LocalizedText | undefined {
  return reviewersOf(review).includes(actor.id) ? JUDGED_BY_HIMSELF : undefined;
}

/** Why this person may not give the last word on what he reviewed; undefined when he reviewed nothing of it. */
export function reviewedRefusal({ review, actor }: Situation): LocalizedText | undefined {
  return reviewersOf(review).includes(actor.id) ? REVIEWED_BY_HIMSELF : undefined;
}

/** Whether a decision still counts: who made it may since have become an editor. */
export function isIndependent(by: ReviewPerson, editors: readonly string[]): boolean {
  return !editors.includes(by.id);
}

const JUDGING: ReadonlySet<ReviewEntryAct> = new Set(["takeUp", "advance", "return", "sign"]);

const OWN_WORK: LocalizedText = {
  zh: "您编制或报送过这份草稿，不能审核、会签或批准；请由其他人员办理",
  en: "you wrote or submitted this draft, so somebody else must review, sign or approve it",
};
const JUDGED_BY_HIMSELF: LocalizedText = {
  zh: "您审核过这份草稿，不能再报送；请由编制人员报送",
  en: "you reviewed this draft, so an editor must submit it",
};
const REVIEWED_BY_HIMSELF: LocalizedText = {
  zh: "您在本次会审中已审核或会签，批准须由另一人作出",
  en: "you reviewed or signed in this review, so another person must approve it",
};
