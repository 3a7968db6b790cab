import { SunmapError } from "../../core/errors.ts";
import type { PolicyHolder } from "./policy-holder.ts";
import type { PlannedPower, PushPlan } from "./plan-push.ts";

/** A draft that was made, with its revision. */
export type MadeDraft = { readonly power: string; readonly revision: string };

/** The powers whose draft would be lost: somebody works on it, and nobody said that it may be replaced. */
export function draftsInTheWay({ powers }: PushPlan, mayReplace: ReadonlySet<string>): readonly PlannedPower[] {
  return powers.filter(
    ({ state, over }) => state === "changed" && over?.version === "draft" && !mayReplace.has(over.revision),
  );
}

/**
 * Makes drafts of all that is new or changed and tells each when it is made, of each only on what the plan was made against. `mayReplace` holds the
 * revisions of the drafts that may be replaced.
 *
 * @throws DRAFT_WOULD_BE_LOST before anything is made, when a draft is in the way.
 * @throws PRECONDITION_FAILED when somebody changed one meanwhile; those before it were made.
 */
export async function* carryOut(
  plan: PushPlan,
  holder: PolicyHolder,
  mayReplace: ReadonlySet<string>,
): AsyncGenerator<MadeDraft> {
  const [lost] = draftsInTheWay(plan, mayReplace);
  if (lost !== undefined) {
    throw new SunmapError("DRAFT_WOULD_BE_LOST", { power: lost.documents.power.id, actual: lost.over?.revision });
  }
  for (const { documents, over } of plan.powers.filter(({ state }) => state !== "same")) {
    yield { power: documents.power.id, revision: await holder.write(documents, over) };
  }
}
