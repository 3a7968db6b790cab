import type { ReviewMentions, ReviewPerson, ReviewView } from "../../engine/core/model/formats.generated.ts";
import { REVIEW_ROLE_LABELS } from "../../engine/core/model/review-labels.ts";
import type { Choice } from "../elements/matching-choices.ts";
import { keyOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { COMMENT_WORDS } from "./comment-words.ts";

/** Whom a comment can ask: those who took part in the review, and the roles of reviews. The value tells which it is. */
export function mentionChoices(view: ReviewView): readonly Choice[] {
  const people = [...peopleOf(view).values()].filter(({ id }) => id !== view.you.id);
  return [
    ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name, group: say(COMMENT_WORDS.people) })),
    ...Object.entries(REVIEW_ROLE_LABELS).map(([role, label]) => ({
      value: `role:${role}`,
      label: say(label),
      group: say(COMMENT_WORDS.roles),
    })),
  ];
}

/** What was chosen, as a comment keeps it; undefined when nobody was. */
export function mentionsOf(value: string, view: ReviewView): ReviewMentions | undefined {
  const [kind, ...rest] = value.split(":");
  const chosen = rest.join(":");
  const person = kind === "person" ? peopleOf(view).get(chosen) : undefined;
  if (person !== undefined) return { people: [person] };
  const role = kind === "role" ? keyOf(REVIEW_ROLE_LABELS, chosen) : undefined;
  return role === undefined ? undefined : { roles: [role] };
}

function peopleOf({ review }: ReviewView): ReadonlyMap<string, ReviewPerson> {
  const people = [
    review.openedBy,
    ...review.rounds.flatMap(({ editors, submittedBy, decisions }) => [
      ...editors,
      submittedBy,
      ...decisions.map(({ by }) => by),
    ]),
    ...review.history.map(({ by }) => by),
    ...review.comments.flatMap(({ by, replies }) => [by, ...replies.map((reply) => reply.by)]),
  ];
  return new Map(people.map((person) => [person.id, person]));
}
