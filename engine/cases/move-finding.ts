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
import { rolesInWords } from "../core/model/labels.ts";
import { FINDING_STATE_LABELS } from "../core/model/supervision-labels.ts";
import { TRANSITIONS, type TransitionDemand } from "../core/supervision/finding-states.ts";

/** What somebody decided of a finding: it is known who. */
export type DecidedTransition = TransitionRequest & { readonly by: string };

/**
 * Moves a finding on as somebody decided.
 *
 * @throws TRANSITION_REFUSED with the reason, and the states that can follow.
 */
export function moveFinding(record: FindingRecord, wanted: DecidedTransition, at: IsoDateTime): FindingRecord {
  const why = refusalOf(record, wanted);
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
  const next = TRANSITIONS.filter(({ from }) => from === state).map(({ to }) => to);
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

function refusalOf(record: FindingRecord, wanted: DecidedTransition): LocalizedText | undefined {
  const allowed = TRANSITIONS.find(({ from, to }) => from === record.state && to === wanted.to);
  if (allowed === undefined) {
    const [from, to] = [FINDING_STATE_LABELS[record.state], FINDING_STATE_LABELS[wanted.to]];
    return { zh: `“${from.zh}”不能转为“${to.zh}”`, en: `from “${from.en}” nothing leads to “${to.en}”` };
  }
  const { roles, demands = [] } = allowed;
  if (roles !== undefined && (wanted.role === undefined || !roles.includes(wanted.role))) {
    const words = rolesInWords(roles);
    return { zh: `只有${words.zh}可以这样做`, en: `this is only for: ${words.en}` };
  }
  const broken = demands.find((demand) => !HOLDS[demand](record, wanted));
  return broken === undefined ? undefined : WORDS[broken];
}

const HOLDS: Readonly<Record<TransitionDemand, (record: FindingRecord, wanted: DecidedTransition) => boolean>> = {
  reason: (_record, { reason }) => reason !== undefined && reason.trim() !== "",
  otherThanRectifier: (record, { by }) => !rectifiersOf(record).includes(by),
  ordersAnswered: ({ orders }) => orders.every(({ reply }) => reply !== undefined),
};

const WORDS: Readonly<Record<TransitionDemand, LocalizedText>> = {
  reason: { zh: "须写明理由", en: "it needs a reason" },
  otherThanRectifier: { zh: "核验人不得是整改人", en: "who rectified must not verify it" },
  ordersAnswered: { zh: "督办书尚未回复", en: "a supervision order is not answered yet" },
};

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
