import type { LocalizedText, ReviewRound, ReviewView } from "../../engine/core/model/formats.generated.ts";
import { WORDS } from "./words.ts";

/** A step of the course of a review: done, where it stands, or to come. `who` and `at` tell who did it and when. */
export type CourseStep = {
  readonly title: LocalizedText;
  readonly means?: LocalizedText;
  readonly status: "done" | "now" | "later";
  readonly who?: string;
  readonly at?: string;
  readonly times?: number;
};

/** The course of a review: up and down as often as is required, counter-signature, approval, publication. */
export function courseOf(view: ReviewView): readonly CourseStep[] {
  const { review, requirement, signature } = view;
  const approved = review.rounds.findLast(({ outcome }) => outcome?.kind === "approved")?.outcome;
  const signed = signature ?? (approved === undefined ? undefined : review.signatures.at(-1));
  const steps = [
    ...Array.from({ length: requirement.rounds }, (_, place) => roundSteps(view, place + 1)).flat(),
    ...(requirement.countersigns === undefined ? [] : [doneBy(WORDS.sign, signed)]),
    doneBy(WORDS.approve, approved),
    ...piloted(view),
    published(view),
  ];
  const isOver = review.state === "withdrawn" || review.state === "inForce";
  const current = isOver ? -1 : steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ isDone, ...step }, place) => ({
    ...step,
    status: isDone ? "done" : place === current ? "now" : "later",
  }));
}

type Step = Omit<CourseStep, "status"> & { readonly isDone: boolean };

function roundSteps({ review }: ReviewView, number: number): readonly Step[] {
  const submissions = review.rounds.filter((round) => round.number === number);
  const last = submissions.at(-1);
  const isUp = last !== undefined && last.outcome?.kind !== "returned";
  return [
    {
      title: WORDS.up(number),
      means: WORDS.upMeans,
      isDone: isUp,
      ...(last !== undefined && isUp && { who: last.submittedBy.name, at: last.submittedAt }),
      ...(submissions.length > 1 && { times: submissions.length }),
    },
    { title: WORDS.down(number), means: WORDS.downMeans, ...down(last) },
  ];
}

function down(round: ReviewRound | undefined): Pick<Step, "isDone" | "who" | "at"> {
  const outcome = round?.outcome;
  const isDone = outcome?.kind === "advanced" || outcome?.kind === "approved";
  return outcome !== undefined && isDone ? { isDone, who: outcome.by.name, at: outcome.at } : { isDone: false };
}

function doneBy(
  title: LocalizedText,
  done: { readonly by: { readonly name: string }; readonly at: string } | undefined,
): Step {
  return { title, isDone: done !== undefined, ...(done !== undefined && { who: done.by.name, at: done.at }) };
}

/** A pilot is no duty: it stands in the course of a review that has one. */
function piloted({ review: { pilot, state }, duties }: ReviewView): readonly Step[] {
  if (pilot === undefined || (state !== "piloting" && state !== "inForce")) return [];
  const isDone = !duties.some(({ what }) => what === "pilot");
  return [{ title: WORDS.pilot, isDone, who: pilot.begunBy.name, at: pilot.begunAt }];
}

function published({ review }: ReviewView): Step {
  const { published: version, state } = review;
  // In an emergency it is published while the rest of the course is still to come.
  const isDone = version !== undefined || state === "inForce";
  return {
    title: WORDS.publish,
    isDone,
    ...(version !== undefined && { means: WORDS.versionIs(version.version), at: version.at }),
  };
}
