import { ROOT_ORGAN, type Principal } from "../access/principal.ts";
import type { ReviewRole } from "../core/model/formats.generated.ts";
import { REVIEW_ROLE_LABELS } from "../core/model/review-labels.ts";
import type { Actor } from "./situation.ts";

/** A person as he acts on a power of an organ: with the roles that he holds in that organ. */
export function actorIn(organ: string, { id, name, grants }: Principal): Actor {
  const held = grants.filter((grant) => grant.organ === ROOT_ORGAN || grant.organ === organ).map(({ role }) => role);
  return { id, name, roles: held.filter(isReviewRole) };
}

function isReviewRole(role: string): role is ReviewRole {
  return Object.hasOwn(REVIEW_ROLE_LABELS, role);
}
