import type { StepEvidence, PowerMap, Step } from "../core/map/power-map.ts";
import type { EvidenceRecord } from "../core/model/formats.generated.ts";
import { addDays } from "../core/calendar/date-arithmetic.ts";
import { lastDayOf, spansOf, type Span } from "./limits.ts";
import { between, type Random } from "./random.ts";
import type { Run } from "./random-run.ts";
import type { Draft, DraftCase, DraftPlant, SimulationSource } from "./simulation.ts";
import { aLittleLater, laterOf, openingOf, toInstant, type WorkingTime } from "./working-time.ts";

/** Before which event of a run how many working days pass with nothing done. */
export type Delay = { readonly before: number; readonly workdays: number };

/**
 * Gives a run its instants in working hours, its persons and its evidence. Least times are waited for; a limit that a delay
 * breaks is told.
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
  const passed = new Map<string, WorkingTime>();
  const events: Draft[] = [];
  const planted: DraftPlant[] = [];
  let now = openingOf(firstDay, calendar);
  for (const at of run) {
    const before = now;
    if (logged.includes(at)) {
      if (events.length > 0) now = aLittleLater(now, calendar, random);
      if (delay?.before === events.length) now = { ...now, date: calendar.addWorkdays(now.date, delay.workdays) };
      const ending = spans.filter(({ to }) => to === at.node);
      for (const span of ending) now = laterOf(now, earliest(span, beginOf(span, passed, before), source));
      const event = draft(at.node, now, steps.get(at.node), persons);
      events.push(event);
      const broken = ending.filter(
        (span) => events.length > 1 && isOverdue(span, beginOf(span, passed, before), now, source),
      );
      planted.push(...broken.map(({ step }): DraftPlant => ({ code: "OVERDUE", step, event })));
    }
    passed.set(at.node, now);
  }
  return { events, planted };
}

function isEndOfSpan(node: string, spans: readonly Span[], { nodes }: PowerMap): boolean {
  const isEvent = nodes.some(({ id, type }) => id === node && type.endsWith("Event"));
  return isEvent && spans.some(({ from, to }) => node === from || node === to);
}

function beginOf(
  { from }: Span,
  passed: ReadonlyMap<string, WorkingTime>,
  before: WorkingTime,
): WorkingTime | undefined {
  return from === undefined ? before : passed.get(from);
}

function earliest({ limit }: Span, begun: WorkingTime | undefined, { calendar }: SimulationSource): WorkingTime {
  if (limit.bound !== "atLeast" || begun === undefined) return { date: "0000-00-00", minute: 0 };
  return openingOf(addDays(lastDayOf(limit, begun.date, calendar), 1), calendar);
}

function isOverdue(
  { limit }: Span,
  begun: WorkingTime | undefined,
  now: WorkingTime,
  { calendar }: SimulationSource,
): boolean {
  return limit.bound === "atMost" && begun !== undefined && now.date > lastDayOf(limit, begun.date, calendar);
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

const STAFF = 4;

/** Who does which step: people of its lane, never one person for two steps that must be separate. */
function personsOf({ map, separations }: SimulationSource, random: Random): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  for (const { id, lane } of map.steps) persons.set(id, `${lane?.id ?? "staff"}-${between(1, STAFF, random)}`);
  for (const [index, { second }] of separations.entries())
    persons.set(second, `${map.steps.find(({ id }) => id === second)?.lane?.id ?? "staff"}-${STAFF + 1 + index}`);
  return persons;
}
