import { createCalendar, type Calendar } from "../../core/calendar/calendar.ts";
import { addDays, dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import type { MoveCosts } from "../../core/conformance/alignment.ts";
import { compileProcess } from "../../core/conformance/compile-process.ts";
import type { PowerMap } from "../../core/map/power-map.ts";
import type {
  CalendarYear,
  CaseEvent,
  CaseFacts,
  CaseRequest,
  EvidenceRecord,
  IsoDateTime,
  Power,
  SupervisionDuty,
} from "../../core/model/formats.generated.ts";
import { simulateCases } from "../../simulate/simulate-cases.ts";

/** What example cases of a power are made from. `facts` are those of its example cases. */
export type ExampleSource = {
  readonly power: Power;
  readonly map: PowerMap;
  readonly calendarYears: readonly CalendarYear[];
  readonly idleWorkdays: number;
  readonly duties: readonly SupervisionDuty[];
  readonly facts: readonly CaseFacts[];
};

/** A case, and when its system closed it. */
type ExampleCase = { readonly request: CaseRequest; readonly closedAt: IsoDateTime | undefined };

type ExampleSettings = { readonly seed: number; readonly now: IsoDateTime };

/** Nobody counts what was planted in the examples, so that it need not be told apart by grades. */
const UNIT_COSTS: MoveCosts = { skip: () => 1, add: () => 1 };
const DEVIATIONS = 0.3;
/** How many cases began how long ago: those of the last days still run. */
const COMPLETE = { cases: 8, from: 45, days: 30 };
const RUNNING = { cases: 4, from: 8, days: 7 };

/**
 * Cases as they might have run until now, most of them well: so that a first look at the supervision of a power shows what
 * it does. Some still run, and where its law knows a reason one is paused. The same seed gives the same cases.
 */
export function* exampleCases(source: ExampleSource, settings: ExampleSettings): Generator<ExampleCase> {
  const toRequest = requestsOf(source);
  const isPast = ({ at }: CaseEvent): boolean => Date.parse(at) <= Date.parse(settings.now);
  let paused: readonly CaseEvent[] | undefined;
  for (const events of simulated(source, RUNNING, settings)) {
    const isFirst = paused === undefined;
    paused ??= pausedOf(events, source.map);
    const begun = isFirst && paused !== undefined ? paused : events.slice(0, Math.ceil((2 * events.length) / 3));
    const request = toRequest(begun.filter(isPast));
    if (request !== undefined) yield { request, closedAt: undefined };
  }
  for (const events of simulated(source, COMPLETE, settings)) {
    const request = toRequest(events.filter(isPast));
    if (request !== undefined) yield { request, closedAt: events.every(isPast) ? events.at(-1)?.at : undefined };
  }
}

/** The events of cases that were made up, those to come too. */
function* simulated(
  { map, idleWorkdays, calendarYears }: ExampleSource,
  { cases, from, days }: typeof COMPLETE,
  { seed, now }: ExampleSettings,
): Generator<readonly CaseEvent[]> {
  const firstDay = addDays(dateInShanghai(now), -from);
  const { model } = compileProcess(map);
  const calendar = calendarAround(firstDay, calendarYears);
  const source = { map, model, calendar, separations: map.separations, costs: UNIT_COSTS, idleWorkdays };
  const settings = { seed: seed * 100 + from, cases, deviations: DEVIATIONS, firstDay, days };
  for (const { events } of simulateCases(source, settings)) yield events;
}

/** Numbers the cases of a power. Of a case in which nothing happened there is nothing to show. */
function requestsOf(source: ExampleSource): (events: readonly CaseEvent[]) => CaseRequest | undefined {
  const { power, facts } = source;
  let number = 0;
  return ([first, ...later]) => {
    if (first === undefined) return undefined;
    number += 1;
    const known = facts[number % facts.length];
    return {
      id: `example-${power.id}-${number}`,
      power: power.id,
      title: `示例 ${number}`,
      openedAt: first.at,
      ...(known !== undefined && { facts: known }),
      events: [withDuties(first, source), ...later],
    };
  };
}

/** The first event with the evidence that the grade of the power demands of every case. */
function withDuties(event: CaseEvent, { duties, power }: ExampleSource): CaseEvent {
  const shown = duties
    .filter(({ grade }) => grade === power.baselineGrade)
    .map((duty): EvidenceRecord => ({ kind: duty.evidence, for: duty.name, publishedAt: event.at }));
  return shown.length === 0 ? event : { ...event, evidence: [...(event.evidence ?? []), ...shown] };
}

/** The case as it stands when it is paused: after the start of the first limit that the law lets be. */
function pausedOf(events: readonly CaseEvent[], { steps }: PowerMap): readonly CaseEvent[] | undefined {
  for (const { startEvent, pauses } of steps.flatMap(({ timeLimits }) => timeLimits)) {
    const [legal] = pauses;
    const start = events.findIndex(({ step }) => step === startEvent);
    const begun = events[start];
    if (legal === undefined || begun === undefined) continue;
    const pause: CaseEvent = { id: "pause", at: begun.at, clock: { change: "pause", reason: legal.reason } };
    return [...events.slice(0, start + 1), pause];
  }
  return undefined;
}

const YEARS = 10;

/**
 * The known years, and those after them by their weekends alone: an example may go by these, a judgment never does. New
 * Year is always off.
 */
function calendarAround(firstDay: string, known: readonly CalendarYear[]): Calendar {
  const first = Number(firstDay.slice(0, 4));
  const plain = Array.from({ length: YEARS }, (_, index): CalendarYear => {
    const year = first + index;
    return { year, source: "weekends", holidays: [`${year}-01-01`], makeUpWorkdays: [] };
  });
  return createCalendar([...plain, ...known]);
}
