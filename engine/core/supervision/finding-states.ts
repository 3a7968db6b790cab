import type { FindingState, Role } from "../model/formats.generated.ts";

/** What must hold for a transition besides its states. `otherThanRectifier`: who rectified does not verify it. */
export type TransitionDemand = "reason" | "otherThanRectifier" | "ordersAnswered";

/** One way in which people move a finding on. Without `roles` every role may, and none need be named. */
export type AllowedTransition = {
  readonly from: FindingState;
  readonly to: FindingState;
  readonly roles?: readonly Role[];
  readonly demands?: readonly TransitionDemand[];
};

const MONITOR: readonly Role[] = ["monitorOffice"];

/**
 * The life of a finding as far as people decide it: open, acknowledged, rectifying, verified, closed; or dismissed with a
 * reason by the monitoring office (domain model 3.3).
 */
export const TRANSITIONS: readonly AllowedTransition[] = [
  { from: "open", to: "acknowledged" },
  { from: "acknowledged", to: "rectifying" },
  { from: "rectifying", to: "verified", demands: ["otherThanRectifier"] },
  { from: "rectifying", to: "acknowledged", demands: ["otherThanRectifier", "reason"] },
  { from: "verified", to: "closed", demands: ["ordersAnswered"] },
  { from: "open", to: "dismissed", roles: MONITOR, demands: ["reason"] },
  { from: "acknowledged", to: "dismissed", roles: MONITOR, demands: ["reason"] },
  { from: "rectifying", to: "dismissed", roles: MONITOR, demands: ["reason"] },
];

/** Who may issue a supervision order (督办书). */
export const ORDERING_ROLES: readonly Role[] = ["monitorOffice", "discipline", "supervisor", "leadingGroup"];

/** People decided these for good: that the finding is no longer true, or true again, does not change them. */
const DECIDED: ReadonlySet<FindingState> = new Set(["closed", "dismissed"]);

/** Whether somebody still has to do something about a finding. */
export function isOpenState(state: FindingState): boolean {
  return !DECIDED.has(state) && state !== "withdrawn";
}

export function isDecided(state: FindingState): boolean {
  return DECIDED.has(state);
}
