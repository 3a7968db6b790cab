import type { Lifecycle, Transition } from "../lifecycle/lifecycle.ts";
import { LIFECYCLES } from "../lifecycle/lifecycles.generated.ts";
import { transitionsFrom } from "../lifecycle/transition.ts";
import type { FindingState, Role } from "../model/formats.generated.ts";

/** The life of a finding (rules/lifecycles/finding.json). */
export const FINDING_LIFECYCLE: Lifecycle<FindingState> = LIFECYCLES.finding;

/** Who may issue a supervision order (督办书). */
export const ORDERING_ROLES: readonly Role[] = ["monitorOffice", "discipline", "supervisor", "leadingGroup"];

/** The ways in which people may move a finding on; what the system does of itself is not among them. */
export function movesFrom(state: FindingState): readonly Transition<FindingState>[] {
  return transitionsFrom(FINDING_LIFECYCLE, state).filter(({ roles }) => roles?.includes("system") !== true);
}

/** Whether somebody still has to do something about a finding. */
export function isOpenState(state: FindingState): boolean {
  return !ENDS.has(state);
}

/** Whether people decided on it: that it is no longer found, or found again no graver, does not change it then. */
export function isDecided(state: FindingState): boolean {
  return ENDS.get(state) === "decided";
}

/** How the life of a finding ends in a state, where it does. */
const ENDS = new Map(FINDING_LIFECYCLE.states.flatMap(({ name, end }) => (end === undefined ? [] : [[name, end]])));
