import type { Principal, Role } from "../access/principal.ts";
import type { ReviewRole } from "../core/model/formats.generated.ts";
import { REVIEW_ROLE_LABELS } from "../core/model/review-labels.ts";
import type { Actor } from "./situation.ts";

/** Whether a person holds a role in an organ, or above it. */
export type HoldsRole = (principal: Principal, role: Role, organ: string) => boolean;

/** A person as he acts on a power of an organ: with the roles that he holds there. */
export function actorIn(organ: string, principal: Principal, holds: HoldsRole): Actor {
  const { id, name } = principal;
  return { id, name, roles: REVIEW_ROLES.filter((role) => holds(principal, role, organ)) };
}

const REVIEW_ROLES = Object.keys(REVIEW_ROLE_LABELS).filter(isReviewRole);

function isReviewRole(role: string): role is ReviewRole {
  return Object.hasOwn(REVIEW_ROLE_LABELS, role);
}
