import type { Calendar } from "../../calendar/calendar.ts";
import { SunmapError } from "../../errors.ts";
import type { SupervisionFinding } from "../../model/formats.generated.ts";
import type { MapPlace } from "../map-places.ts";
import type { SettingsOfDay } from "../settings.ts";
import { clockTime, dateOfInstant, dayOfInstant } from "../shanghai-clock.ts";
import { supervisionFinding } from "../supervision-finding.ts";
import type { Decision } from "./case-tally.ts";

/**
 * Decisions that may be part of a batch, by step, holder and minute. When more minutes are known than are remembered, the
 * oldest with a single decision are forgotten: a batch whose cases are told so far apart is not found.
 */
export type Batches = {
  readonly add: (caseId: string, decision: Decision) => void;
  readonly remove: (caseId: string, decision: Decision) => void;
  readonly findings: (scope: BatchScope) => SupervisionFinding[];
};

type BatchScope = {
  readonly calendar: Calendar;
  readonly settings: SettingsOfDay["batch"];
  readonly places: ReadonlyMap<string, MapPlace>;
  /** At most so many are told, those of the most cases first. */
  readonly told: number;
};

type Minute = { readonly step: string; readonly holder: string; readonly decisions: WaitingCase[] };
type WaitingCase = Decision & { readonly caseId: string };

const MINUTE = 60_000;
const SAMPLES = 20;

export function createBatches(remembered: number): Batches {
  const minutes = new Map<string, Minute>();
  return {
    add: (caseId, decision) => {
      // Who decided on the day on which the files were complete did not let them wait.
      if (dayOfInstant(decision.waitingSince) === dayOfInstant(decision.instant)) return;
      const key = keyOf(decision);
      const minute = minutes.get(key);
      if (minute !== undefined) minute.decisions.push({ ...decision, caseId });
      else minutes.set(key, { step: decision.step, holder: decision.holder, decisions: [{ ...decision, caseId }] });
      if (minutes.size > remembered) forgetOldest(minutes, Math.floor(remembered / 2));
    },
    remove: (caseId, decision) => {
      const key = keyOf(decision);
      const minute = minutes.get(key);
      if (minute === undefined) return;
      const index = minute.decisions.findIndex((one) => one.caseId === caseId && one.instant === decision.instant);
      if (index >= 0) minute.decisions.splice(index, 1);
      if (minute.decisions.length === 0) minutes.delete(key);
    },
    findings: (scope) =>
      batchesIn(minutes, scope)
        .toSorted(byCases)
        .slice(0, scope.told)
        .map((batch) => batchFinding(batch, scope)),
  };
}

function keyOf({ step, holder, instant }: Decision): string {
  return `${Math.floor(instant / MINUTE)} ${step} ${holder}`;
}

function forgetOldest(minutes: Map<string, Minute>, kept: number): void {
  for (const single of [true, false])
    for (const [key, { decisions }] of minutes) {
      if (minutes.size <= kept) return;
      if (!single || decisions.length === 1) minutes.delete(key);
    }
}

type Batch = { readonly step: string; readonly holder: string; readonly cases: readonly WaitingCase[] };

/** Groups of decisions of one holder at one step within the window, each decision in one group. */
function batchesIn(minutes: ReadonlyMap<string, Minute>, { calendar, settings }: BatchScope): readonly Batch[] {
  const together = new Map<string, Minute>();
  for (const { step, holder, decisions } of minutes.values()) {
    const key = JSON.stringify([step, holder]);
    const known = together.get(key) ?? { step, holder, decisions: [] };
    known.decisions.push(...decisions);
    together.set(key, known);
  }
  const waited = waitedFor(settings.waitingWorkdays, calendar);
  return [...together.values()].flatMap(({ step, holder, decisions }) => {
    const sorted = decisions
      .filter(waited)
      .toSorted((first, second) => first.instant - second.instant || (first.caseId < second.caseId ? -1 : 1));
    return windowsOf(sorted, settings).map((cases) => ({ step, holder, cases }));
  });
}

function windowsOf(
  sorted: readonly WaitingCase[],
  { windowSeconds, minimumDecisions }: BatchScope["settings"],
): readonly (readonly WaitingCase[])[] {
  const found: (readonly WaitingCase[])[] = [];
  let start = 0;
  let end = 0;
  while (start < sorted.length) {
    const from = sorted[start]?.instant ?? 0;
    while ((sorted[end]?.instant ?? Infinity) - from <= windowSeconds * 1000) end += 1;
    const group = end - start < minimumDecisions ? [] : sorted.slice(start, end);
    const isBatch = new Set(group.map(({ caseId }) => caseId)).size >= minimumDecisions;
    if (isBatch) found.push(group);
    start = isBatch ? end : start + 1;
  }
  return found;
}

/** Whether a case waited for so many working days. A year that is not loaded is not guessed: it is no part of a batch. */
function waitedFor(workdays: number, calendar: Calendar): (decision: WaitingCase) => boolean {
  const known = new Map<string, boolean>();
  const count = (since: number, until: number): boolean => {
    try {
      return calendar.workdaysBetween(dateOfInstant(since), dateOfInstant(until)) >= workdays;
    } catch (fault) {
      if (fault instanceof SunmapError && fault.code === "CALENDAR_YEAR_MISSING") return false;
      throw fault;
    }
  };
  return ({ waitingSince, instant }) => {
    const days = `${dayOfInstant(waitingSince)} ${dayOfInstant(instant)}`;
    const waited = known.get(days) ?? count(waitingSince, instant);
    known.set(days, waited);
    return waited;
  };
}

function byCases(first: Batch, second: Batch): number {
  const [one, other] = [first.cases[0]?.instant ?? 0, second.cases[0]?.instant ?? 0];
  return second.cases.length - first.cases.length || one - other || (first.step < second.step ? -1 : 1);
}

function batchFinding({ step, holder, cases }: Batch, { places }: BatchScope): SupervisionFinding {
  const place = places.get(step);
  const title = place?.title ?? { zh: step, en: step };
  const by = holder === "" ? { zh: "", en: "" } : { zh: `由${holder}`, en: ` by ${holder}` };
  const ids = [...new Set(cases.map(({ caseId }) => caseId))];
  const from = clockTime(cases[0]?.instant ?? 0);
  return {
    ...supervisionFinding({
      code: "BATCH",
      grade: place?.grade ?? "C",
      place,
      about: `${holder} ${from}`,
      message: {
        zh: `${ids.length}件在${from.slice(0, 16).replace("T", " ")}前后${by.zh}集中办理“${title.zh}”，而材料早已齐全`,
        en: `“${title.en}” was done${by.en} for ${ids.length} cases at once about ${from.slice(0, 16).replace("T", " ")}, though the files were complete before`,
      },
      basis: [{ law: "河北省行政权力运行监控机制报道（2009）", mechanism: "M117" }],
      events: [],
      at: clockTime(cases.at(-1)?.instant ?? 0),
    }),
    cases: ids.slice(0, SAMPLES),
  };
}
