import { SunmapError } from "../core/errors.ts";
import type {
  Alert,
  AlertState,
  FindingRecord,
  FindingState,
  FindingTransition,
  IsoDateTime,
  LocalizedText,
  TransitionRequest,
} from "../core/model/formats.generated.ts";
import { refusalOf } from "../core/lifecycle/transition.ts";
import { FINDING_STATE_LABELS } from "../core/model/supervision-labels.ts";
import { FINDING_LIFECYCLE, movesFrom } from "../core/supervision/finding-states.ts";

/** What somebody decided of a finding: it is known who. */
export type DecidedTransition = TransitionRequest & { readonly by: string };

/**
 * Moves a finding on as somebody decided.
 *
 * @throws TRANSITION_REFUSED with the reason, and the states that can follow.
 */
export function moveFinding(record: FindingRecord, wanted: DecidedTransition, at: IsoDateTime): FindingRecord {
  const why = whyNot(record, wanted);
  if (why !== undefined) throw refused(record, why);
  return withTransition(record, { ...wanted, from: record.state, at });
}

/** The finding in its next state, with its alert and one entry more in its history. */
export function withTransition(record: FindingRecord, transition: FindingTransition): FindingRecord {
  const { to } = transition;
  return {
    ...record,
    state: to,
    revision: record.revision + 1,
    history: [...record.history, transition],
    alert: alertAfter(record.alert, to),
  };
}

function refused({ id, state }: FindingRecord, reason: LocalizedText): SunmapError {
  const next = movesFrom(state).map(({ to }) => to);
  const stands = FINDING_STATE_LABELS[state];
  return new SunmapError("TRANSITION_REFUSED", { finding: id, state, stands, reason, next, follows: inWords(next) });
}

function inWords(next: readonly FindingState[]): LocalizedText {
  if (next.length === 0) return { zh: "其后没有可办的", en: "Nothing follows it" };
  const labels = next.map((state) => FINDING_STATE_LABELS[state]);
  return {
    zh: `可转为：${labels.map(({ zh }) => zh).join("、")}`,
    en: `It can become: ${labels.map(({ en }) => en).join(", ")}`,
  };
}

function whyNot(record: FindingRecord, wanted: DecidedTransition): LocalizedText | undefined {
  const move = movesFrom(record.state).find(({ to }) => to === wanted.to);
  if (move === undefined) {
    const [from, to] = [FINDING_STATE_LABELS[record.state], FINDING_STATE_LABELS[wanted.to]];
    return { zh: `“${from.zh}”不能转为“${to.zh}”`, en: `from “${from.en}” nothing leads to “${to.en}”` };
  }
  const roles = wanted.role === undefined ? [] : [wanted.role];
  return refusalOf(FINDING_LIFECYCLE, move, { roles, holds: (name) => HOLDS.get(name)?.(record, wanted) ?? false })
    ?.reason;
}

/** What must hold for people to move a finding on, by the names that its life cycle gives it. */
const HOLDS = new Map<string, (record: FindingRecord, wanted: DecidedTransition) => boolean>([
  ["reason", (_record, { reason }) => reason !== undefined && reason.trim() !== ""],
  ["otherThanRectifier", (record, { by }) => !rectifiersOf(record).includes(by)],
  ["ordersAnswered", ({ orders }) => orders.every(({ reply }) => reply !== undefined)],
]);

/** Everybody who ever rectified the finding. */
function rectifiersOf({ history }: FindingRecord): readonly string[] {
  return history.filter(({ to }) => to === "rectifying").map(({ by }) => by);
}

/** What becomes of the alert when the finding moves. */
const ALERT_STATES: Readonly<Record<FindingState, AlertState>> = {
  open: "sent",
  acknowledged: "acknowledged",
  rectifying: "acknowledged",
  verified: "rectified",
  closed: "closed",
  dismissed: "closed",
  withdrawn: "closed",
};

function alertAfter(alert: Alert, to: FindingState): Alert {
  return { ...alert, state: ALERT_STATES[to] };
}
