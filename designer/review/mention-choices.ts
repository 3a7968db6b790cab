import type { ReviewMentions, ReviewPerson } from "../../engine/core/model/formats.generated.ts";
import { REVIEW_ROLE_LABELS } from "../../engine/core/model/review-labels.ts";
import { keyOf } from "../elements/form-values.ts";
import type { Choice } from "../elements/matching-choices.ts";
import { say } from "../language/language.ts";
import { COMMENT_WORDS } from "./comment-words.ts";

/** Whom a comment can ask: those who may read the review, but for `you`, and the roles of reviews. The value tells which it is. */
export function mentionChoices(readers: readonly ReviewPerson[], you: string): readonly Choice[] {
  return [
    ...readers
      .filter(({ id }) => id !== you)
      .map(({ id, name }) => ({ value: `person:${id}`, label: name, group: say(COMMENT_WORDS.people) })),
    ...Object.entries(REVIEW_ROLE_LABELS).map(([role, label]) => ({
      value: `role:${role}`,
      label: say(label),
      group: say(COMMENT_WORDS.roles),
    })),
  ];
}

/** What was chosen, as a comment keeps it; undefined when nobody was. */
export function mentionsOf(value: string, readers: readonly ReviewPerson[]): ReviewMentions | undefined {
  const [kind, ...rest] = value.split(":");
  const chosen = rest.join(":");
  const person = kind === "person" ? readers.find(({ id }) => id === chosen) : undefined;
  if (person !== undefined) return { people: [person] };
  const role = kind === "role" ? keyOf(REVIEW_ROLE_LABELS, chosen) : undefined;
  return role === undefined ? undefined : { roles: [role] };
}
