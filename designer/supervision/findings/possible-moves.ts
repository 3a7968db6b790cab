import type { FindingRecord, FindingState, LocalizedText, Role } from "../../../engine/core/model/formats.generated.ts";
import { lifecycleRolesInWords } from "../../../engine/core/model/lifecycle-role-labels.ts";
import { movesFrom } from "../../../engine/core/supervision/finding-states.ts";
import { WORDS } from "./words.ts";

/** A way in which somebody may move a finding on now, or why they may not. */
export type PossibleMove = {
  readonly to: FindingState;
  readonly label: LocalizedText;
  readonly needsReason: boolean;
  readonly refusal: LocalizedText | undefined;
};

/** Whether one leads back in the life of a finding. */
const BACK: Readonly<Partial<Record<FindingState, FindingState>>> = { rectifying: "acknowledged" };

/** What may follow the state of a finding, for a person in a role. Whether it really may, the service decides. */
export function possibleMoves({ state }: FindingRecord, role: Role): readonly PossibleMove[] {
  return movesFrom(state).map(({ to, roles, requires }) => ({
    to,
    label: BACK[state] === to ? WORDS.sendBack : WORDS.moves[to],
    needsReason: requires?.includes("reason") ?? false,
    refusal: roles === undefined || roles.includes(role) ? undefined : WORDS.onlyFor(lifecycleRolesInWords(roles)),
  }));
}
