import type { StepEvidence, PowerMap, Step } from "../core/map/power-map.ts";
import type { EvidenceRecord } from "../core/model/formats.generated.ts";
import type { Calendar } from "../core/calendar/calendar.ts";
import { addDays } from "../core/calendar/date-arithmetic.ts";
import { idleGaps, type DaySpan } from "./idle-gaps.ts";
import { dueDayOf, lastDayOf, spansOf, type Span } from "./limits.ts";
import { between, type Random } from "./random.ts";
import type { Run } from "./random-run.ts";
import type { Draft, DraftCase, DraftPlant, SimulationSource } from "./simulation.ts";
import { aLittleLater, laterOf, someTimeOf, toInstant, type WorkingTime } from "./working-time.ts";

/** Before which event of a run how many working days pass with nothing done. */
export type Delay = { readonly before: number; readonly workdays: number };

/**
 * Gives a run its instants in working hours, its persons and its evidence. Least times are waited for; a limit that a delay
 * breaks is told, and so is a time in which nothing happened for too long.
 */
export function schedule(
  run: Run,
  firstDay: string,
  source: SimulationSource,
  { random, delay }: { readonly random: Random; readonly delay?: Delay },
): DraftCase {
  const { map, calendar } = source;
  const spans = spansOf(map);
  const steps = new Map(map.steps.map((step) => [step.id, step]));
  const persons = personsOf(source, random);
  const logged = run.filter(({ node, isStep }) => isStep || isEndOfSpan(node, spans, map));
  const running = new Map<Span, WorkingTime>();
  const waits: DaySpan[] = [];
  const events: Draft[] = [];
  const planted: DraftPlant[] = [];
  let now = someTimeOf(firstDay, calendar, random);
  for (const at of run) {
    const before = now;
    if (logged.includes(at)) {
      if (events.length > 0) now = aLittleLater(now, calendar, random);
      if (delay?.before === events.length) now = { ...now, date: calendar.addWorkdays(now.date, delay.workdays) };
      const ending = endingAt(at.node, spans, running, before);
      for (const { span, begun } of ending) now = laterOf(now, earliest(span, begun, source, random));
      const event = draft(at.node, now, steps.get(at.node), persons);
      events.push(event);
      const broken = ending.filter(({ span, begun }) => events.length > 1 && isOverdue(span, begun, now, source));
      planted.push(...broken.map(({ span: { step } }): DraftPlant => ({ code: "OVERDUE", step, event })));
      waits.push(...ending.flatMap(({ span: { limit }, begun }) => waitOf(limit, begun, calendar)));
    }
    for (const span of spans) {
      if (span.to === at.node) running.delete(span);
      if (span.from === at.node && span.from !== span.to) running.set(span, now);
    }
  }
  const idle = idleGaps(events, waits, source);
  return {
    events,
    planted: [...planted, ...idle.map((event): DraftPlant => ({ code: "IDLE", step: event.step, event }))],
  };
}

function isEndOfSpan(node: string, spans: readonly Span[], { nodes }: PowerMap): boolean {
  const isEvent = nodes.some(({ id, type }) => id === node && type.endsWith("Event"));
  return isEvent && spans.some(({ from, to }) => node === from || node === to);
}

type Ending = { readonly span: Span; readonly begun: WorkingTime };

/** The limits under which the case is and that end at a node; the time of a step alone runs from what was before it. */
function endingAt(
  node: string,
  spans: readonly Span[],
  running: ReadonlyMap<Span, WorkingTime>,
  before: WorkingTime,
): readonly Ending[] {
  return spans.flatMap((span) => {
    const begun = span.from === undefined || span.from === span.to ? before : running.get(span);
    return span.to === node && begun !== undefined ? [{ span, begun }] : [];
  });
}

/** The days that a shortest time takes. */
function waitOf(limit: Span["limit"], begun: WorkingTime, calendar: Calendar): DaySpan[] {
  return limit.bound === "atMost" ? [] : [{ after: begun.date, until: lastDayOf(limit, begun.date, calendar) }];
}

function earliest({ limit }: Span, begun: WorkingTime, { calendar }: SimulationSource, random: Random): WorkingTime {
  if (limit.bound !== "atLeast") return { date: "0000-00-00", minute: 0 };
  return someTimeOf(addDays(lastDayOf(limit, begun.date, calendar), 1), calendar, random);
}

function isOverdue({ limit }: Span, begun: WorkingTime, now: WorkingTime, { calendar }: SimulationSource): boolean {
  return limit.bound === "atMost" && now.date > dueDayOf(limit, begun.date, calendar);
}

function draft(node: string, at: WorkingTime, step: Step | undefined, persons: ReadonlyMap<string, string>): Draft {
  const person = persons.get(node);
  const instant = toInstant(at);
  return {
    step: node,
    at: instant,
    ...(person === undefined ? {} : { person }),
    ...(step?.lane === undefined ? {} : { post: step.lane.title.zh }),
    ...(step === undefined || step.evidence.length === 0
      ? {}
      : { evidence: step.evidence.map((evidence) => toRecord(evidence, instant)) }),
  };
}

const KINDS: readonly EvidenceRecord["kind"][] = [
  "minutes",
  "form",
  "recording",
  "certificate",
  "notice",
  "photo",
  "document",
];

function toRecord({ id, kind }: StepEvidence, publishedAt: string): EvidenceRecord {
  return {
    kind: KINDS.find((known) => known === kind) ?? "document",
    ...(id === undefined ? {} : { for: id }),
    publishedAt,
  };
}

/** So many that hardly any three of them decide in one minute by chance. */
const STAFF = 20;

/** Who does which step: people of its lane, never one person for two steps that must be separate. */
function personsOf({ map, separations }: SimulationSource, random: Random): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  for (const { id, lane } of map.steps) persons.set(id, `${lane?.id ?? "staff"}-${between(1, STAFF, random)}`);
  for (const [index, { second }] of separations.entries())
    persons.set(
      second,
      `${map.steps.find(({ id }) => id === second)?.lane?.id ?? "staff"}-${STAFF * (index + 1) + between(1, STAFF, random)}`,
    );
  return persons;
}
