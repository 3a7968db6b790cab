import type { Calendar } from "../../calendar/calendar.ts";
import { SunmapError } from "../../errors.ts";
import type { SupervisionFinding } from "../../model/formats.generated.ts";
import { MASK } from "../../personal/mask.ts";
import { mechanism } from "../field-report.ts";
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
  /** Whether nobody is to be named. */
  readonly isMasked: boolean;
  /** At most so many are told, those of the most cases first. */
  readonly told: number;
};

type WaitingCase = { readonly caseId: string; readonly decision: Decision };

/** Decisions by a number for their step, holder and minute: a text for each would cost more than the rest of a case. */
type Minutes = Map<number, WaitingCase[]>;

const MINUTE = 60_000;
const SAMPLES = 20;

export function createBatches(remembered: number): Batches {
  const minutes: Minutes = new Map();
  const keyOf = keysOfDecisions();
  return {
    add: (caseId, decision) => {
      const key = keyOf(decision);
      const known = minutes.get(key);
      if (known !== undefined) known.push({ caseId, decision });
      else minutes.set(key, [{ caseId, decision }]);
      if (minutes.size > remembered) forgetOldest(minutes, Math.floor(remembered / 2));
    },
    remove: (caseId, decision) => {
      const key = keyOf(decision);
      const known = minutes.get(key);
      if (known === undefined) return;
      const index = known.findIndex((one) => one.caseId === caseId && one.decision.instant === decision.instant);
      if (index >= 0) known.splice(index, 1);
      if (known.length === 0) minutes.delete(key);
    },
    findings: (scope) =>
      batchesIn(minutes, scope)
        .toSorted(byCases)
        .slice(0, scope.told)
        .map((batch) => batchFinding(batch, scope)),
  };
}

/** More minutes than there are until the year 3800. */
const MINUTES = 1_000_000_000;

function keysOfDecisions(): (decision: Decision) => number {
  const groups = new Map<string, Map<string, number>>();
  let count = 0;
  return ({ step, holder, instant }) => {
    let holders = groups.get(step);
    if (holders === undefined) groups.set(step, (holders = new Map()));
    let group = holders.get(holder);
    if (group === undefined) {
      group = count;
      count += 1;
      holders.set(holder, group);
    }
    return group * MINUTES + (Math.floor(instant / MINUTE) % MINUTES);
  };
}

function forgetOldest(minutes: Minutes, kept: number): void {
  for (const single of [true, false])
    for (const [key, cases] of minutes) {
      if (minutes.size <= kept) return;
      if (!single || cases.length === 1) minutes.delete(key);
    }
}

type Batch = { readonly cases: readonly WaitingCase[] };

/** Groups of decisions of one holder at one step within the window, each decision in one group. */
function batchesIn(minutes: Minutes, { calendar, settings }: BatchScope): readonly Batch[] {
  const together = new Map<string, WaitingCase[]>();
  for (const cases of minutes.values())
    for (const one of cases) {
      const key = JSON.stringify([one.decision.step, one.decision.holder]);
      const known = together.get(key);
      if (known === undefined) together.set(key, [one]);
      else known.push(one);
    }
  const waited = waitedFor(settings.waitingWorkdays, calendar);
  return [...together.values()].flatMap((cases) =>
    windowsOf(cases.filter(waited).toSorted(byInstant), settings).map((group) => ({ cases: group })),
  );
}

function byInstant(first: WaitingCase, second: WaitingCase): number {
  return first.decision.instant - second.decision.instant || (first.caseId < second.caseId ? -1 : 1);
}

function windowsOf(
  sorted: readonly WaitingCase[],
  { windowSeconds, minimumDecisions }: BatchScope["settings"],
): readonly (readonly WaitingCase[])[] {
  const found: (readonly WaitingCase[])[] = [];
  let start = 0;
  let end = 0;
  while (start < sorted.length) {
    const from = sorted[start]?.decision.instant ?? 0;
    while ((sorted[end]?.decision.instant ?? Infinity) - from <= windowSeconds * 1000) end += 1;
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
  return ({ decision: { waitingSince, instant } }) => {
    const days = `${dayOfInstant(waitingSince)} ${dayOfInstant(instant)}`;
    const waited = known.get(days) ?? count(waitingSince, instant);
    known.set(days, waited);
    return waited;
  };
}

function byCases(first: Batch, second: Batch): number {
  const [one, other] = [first.cases[0], second.cases[0]];
  if (one === undefined || other === undefined) return 0;
  return second.cases.length - first.cases.length || byInstant(one, other);
}

function batchFinding({ cases }: Batch, { places, isMasked }: BatchScope): SupervisionFinding {
  const { step = "", holder = "", instant = 0 } = cases[0]?.decision ?? {};
  const place = places.get(step);
  const title = place?.title ?? { zh: step, en: step };
  const named = isMasked && holder !== "" ? MASK : holder;
  const by = named === "" ? { zh: "", en: "" } : { zh: `由${named}`, en: ` by ${named}` };
  const ids = [...new Set(cases.map(({ caseId }) => caseId))];
  const from = clockTime(instant);
  return {
    ...supervisionFinding({
      code: "BATCH",
      grade: place?.grade ?? "C",
      place,
      // Two who are not named may decide in one second: their cases tell them apart.
      about: isMasked ? `${ids[0]} ${from}` : `${holder} ${from}`,
      message: {
        zh: `${ids.length}件在${from.slice(0, 16).replace("T", " ")}前后${by.zh}集中办理“${title.zh}”，而材料早已齐全`,
        en: `“${title.en}” was done${by.en} for ${ids.length} cases at once about ${from.slice(0, 16).replace("T", " ")}, though the files were complete before`,
      },
      basis: [mechanism("M117")],
      events: [],
      at: clockTime(cases.at(-1)?.decision.instant ?? instant),
    }),
    cases: ids.slice(0, SAMPLES),
  };
}
