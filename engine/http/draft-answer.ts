import { changedPlaces } from "../audit/changed-places.ts";
import type { ChangedDraft } from "../policies/drafts.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { Answer, DescribedAnswer } from "./operation.ts";
import { entityTag } from "./read-precondition.ts";
import { ref } from "./schemas.ts";
import type { Service } from "./service.ts";

/** What a change of a draft answers: the revision to publish from, and what is wrong with the draft so far. */
export const DRAFT_ANSWER: DescribedAnswer = {
  description: "The draft was changed; its findings do not keep it from being kept",
  schema: ref("DraftAnswer"),
};

/** Answers a change of a draft. `content` is the changed document as it now stands, undefined when it was removed. */
export async function draftAnswer(draft: ChangedDraft, content: unknown, { policies }: Service): Promise<Answer> {
  const { findings } = await policies.compileDraft(draft.documents);
  const headers = content === undefined ? {} : { etag: entityTag(revisionOf(content)) };
  const act = { draft: draft.revision, ...changedPlaces(draft.before, draft.documents) };
  return { status: 200, headers, json: { revision: draft.revision, findings }, act };
}
