import type { LocalizedText, SupervisionCode, SupervisionFinding } from "../model/formats.generated.ts";
import { dayStart, passedAt, type LimitJudgment } from "./limit-judgment.ts";
import { dueSoonWords, overdueWords, tooEarlyWords } from "./limit-words.ts";
import { supervisionFinding } from "./supervision-finding.ts";

/** What is wrong with a limit: passed, soon due, or cut short. Its id is that of its start, so it stays the same to its end. */
export function limitFinding(judgment: LimitJudgment): SupervisionFinding[] {
  const { instance, state, level, dueOn, remindOn } = judgment;
  const { limit, ended } = instance;
  if (level === undefined || dueOn === undefined) return [];
  if (state !== "broken")
    return remindOn === undefined ? [] : [toFinding(judgment, "DUE_SOON", dueSoonWords(judgment), dayStart(remindOn))];
  if (limit.bound === "atLeast")
    return ended === undefined ? [] : [toFinding(judgment, "TOO_EARLY", tooEarlyWords(judgment), ended.at)];
  return [toFinding(judgment, "OVERDUE", overdueWords(judgment), passedAt(dueOn))];
}

function toFinding(
  { instance, level }: LimitJudgment,
  code: SupervisionCode,
  message: LocalizedText,
  at: string,
): SupervisionFinding {
  const { limit, started, ended } = instance;
  const began = started.event === undefined ? [] : [started.event];
  const finding = supervisionFinding({
    code,
    grade: limit.grade,
    place: limit.place,
    about: limit.limit,
    message,
    basis: limit.basis,
    events: began,
    at: Date.parse(at) < Date.parse(started.at) ? started.at : at,
  });
  if (level !== undefined) finding.level = level;
  finding.limit = limit.limit;
  if (ended?.event !== undefined && ended.event !== started.event) finding.events.push(ended.event);
  return finding;
}
