import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import type { EvidenceState, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "./case-course.ts";
import { counted, endOfPeriod, lastDay, type Counted } from "./day-count.ts";
import type { Owed } from "./evidence-owed.ts";
import type { EvidenceRecords, Shown } from "./evidence-records.ts";
import { lateWords, missingWords, unknownDueWords } from "./evidence-words.ts";
import { passedAt } from "./limit-judgment.ts";
import { supervisionFinding } from "./supervision-finding.ts";

type EvidenceJudgment = {
  readonly state: EvidenceState;
  readonly finding?: SupervisionFinding;
  readonly undecided?: Undecided;
};

/**
 * Judges one piece of evidence: not due before its step, due until its last day, then missing, or late when it was shown
 * after it. Without a last day it is missing only when the case is complete without it.
 */
export function judgeEvidence(
  owed: Owed,
  records: EvidenceRecords,
  { completeAt }: CaseCourse,
  clock: CaseClock,
): EvidenceJudgment {
  const shown = records.take(owed.asked, owed.before);
  const due = dueOf(owed, clock);
  if (due !== undefined && !due.ok) {
    const progress = shown === undefined ? "due" : "onTime";
    return { state: stateOf(owed, shown, undefined, progress), undecided: unknownDue(owed, due.year) };
  }
  const dueOn = due?.value;
  const progress = progressOf(owed, shown, dueOn, {
    today: dateInShanghai(clock.now),
    isComplete: completeAt !== undefined,
  });
  const state = stateOf(owed, shown, dueOn, progress);
  if (progress !== "late" && progress !== "missing") return { state };
  return { state, finding: findingOf(owed, shown, dueOn, completeAt ?? clock.now) };
}

function dueOf({ since, due }: Owed, { calendar }: CaseClock): Counted<string> | undefined {
  if (since === undefined || due === undefined) return undefined;
  return counted(() => endOfPeriod(lastDay(since.on, due, [], calendar), due.unit, calendar));
}

function progressOf(
  { since }: Owed,
  shown: Shown | undefined,
  dueOn: string | undefined,
  { today, isComplete }: { readonly today: string; readonly isComplete: boolean },
): EvidenceState["state"] {
  if (shown !== undefined) return dueOn === undefined || dateInShanghai(shown.at) <= dueOn ? "onTime" : "late";
  if (since === undefined) return "notDue";
  const isMissing = dueOn === undefined ? isComplete : today > dueOn;
  return isMissing ? "missing" : "due";
}

function stateOf(
  { asked, title, place }: Owed,
  shown: Shown | undefined,
  dueOn: string | undefined,
  state: EvidenceState["state"],
): EvidenceState {
  const uri = shown?.sent.record.uri;
  const stands: EvidenceState = { evidence: asked.id, kind: asked.kind, title, state };
  if (place !== undefined) stands.step = place.node;
  if (dueOn !== undefined) stands.dueOn = dueOn;
  if (shown !== undefined) stands.shownAt = shown.at;
  if (uri !== undefined) stands.uri = uri;
  return stands;
}

function findingOf(owed: Owed, shown: Shown | undefined, dueOn: string | undefined, end: string): SupervisionFinding {
  const { asked, grade, place, basis, since } = owed;
  const began = since?.event === undefined ? [] : [since.event];
  const finding = supervisionFinding({
    code: shown === undefined ? "EVIDENCE_MISSING" : "EVIDENCE_LATE",
    grade,
    place,
    about: asked.id,
    message: shown === undefined ? missingWords(owed, dueOn) : lateWords(owed, dueOn ?? "", dateInShanghai(shown.at)),
    basis,
    events: began,
    at: shown?.at ?? (dueOn === undefined ? end : passedAt(dueOn)),
  });
  if (shown !== undefined && shown.sent.event !== since?.event) finding.events.push(shown.sent.event);
  return finding;
}

function unknownDue(owed: Owed, year: number): Undecided {
  const { place, since } = owed;
  return {
    code: "CALENDAR_YEAR_MISSING",
    message: unknownDueWords(owed, year),
    ...(place === undefined ? {} : { step: place.node }),
    ...(since?.event === undefined ? {} : { event: since.event }),
  };
}
