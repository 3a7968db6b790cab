import type { LocalizedText, ReviewSignature } from "../core/model/formats.generated.ts";
import { counted } from "../core/value/counted.ts";
import { editorsOf } from "./four-eyes.ts";
import type { Circumstances } from "./situation.ts";
import { lastRound } from "./stage.ts";
import { decisionsInForce, undecidedPoints, undecidedWords } from "./undecided.ts";

/** Why what was decided does not allow approval yet: a point is open, or was not approved, or the draft has moved on. */
export function decisionRefusal(circumstances: Circumstances): LocalizedText | undefined {
  const { review, requirement, draft } = circumstances;
  if (!isAsSubmitted(circumstances)) return CHANGED_SINCE;
  const editors = editorsOf(review, draft);
  const undecided = undecidedWords(undecidedPoints(review, requirement, editors).length);
  if (undecided !== undefined) return undecided;
  const refused = [...decisionsInForce(review, editors).values()].filter(({ outcome }) => outcome !== "approve").length;
  if (refused === 0) return undefined;
  return {
    zh: `有${refused}个风险点没有同意，须退回修改后重报`,
    en: `${counted(refused, "risk point")} not approved: return the round for a change`,
  };
}

/** Whether the draft is still what was submitted. */
export function isAsSubmitted({ review, draft }: Pick<Circumstances, "review" | "draft">): boolean {
  return draft?.revision === lastRound(review).revision;
}

/** The counter-signature under exactly what was submitted last, if there is one by somebody who is no editor. */
export function validSignature({ review, draft, requirement }: Circumstances): ReviewSignature | undefined {
  const { revision } = lastRound(review);
  const editors = editorsOf(review, draft);
  return review.signatures.find(
    (signature) =>
      signature.revision === revision &&
      signature.role === requirement.countersigns &&
      !editors.includes(signature.by.id) &&
      isAsSubmitted({ review, draft }),
  );
}

/** Comments that nobody has settled. */
export function openComments({ review }: Pick<Circumstances, "review">): number {
  return review.comments.filter(({ resolved }) => resolved === undefined).length;
}

export const CHANGED_SINCE: LocalizedText = {
  zh: "报送之后草稿又有改动，已有的审定和会签不再对应；请退回，由编制人员重新报送",
  en: "the draft was changed after it was submitted, so what was decided and signed is void: return it to be submitted again",
};
