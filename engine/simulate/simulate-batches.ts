import { addDays } from "../core/calendar/date-arithmetic.ts";
import { finishedCase } from "./finished-case.ts";
import { between, oneOf, seededRandom, type Random } from "./random.ts";
import { createRuns, type Run } from "./random-run.ts";
import { schedule } from "./schedule.ts";
import type { Draft, DraftCase, SimulatedCase, SimulationSettings, SimulationSource } from "./simulation.ts";

type BatchSettings = Pick<SimulationSettings, "seed" | "firstDay" | "days"> & {
  readonly batches: number;
  /** How many cases are decided at once, and for how many working days they waited. */
  readonly cases: number;
  readonly waitingWorkdays: number;
};

const ATTEMPTS = 50;

/**
 * Makes up cases that one person decides within one minute, though they waited for days: each is told in each of its cases.
 * A map on which nobody decides anything gives none.
 */
export function* simulateBatches(source: SimulationSource, settings: BatchSettings): Generator<SimulatedCase> {
  const draw = createRuns(source.model);
  for (let batch = 1; batch <= settings.batches; batch++) {
    const random = seededRandom(settings.seed * 1_000_003 + batch);
    const day = addDays(settings.firstDay, between(0, Math.max(0, settings.days - 1), random));
    const made = firstOf(() => waitingCase(draw(random), day, source, { ...settings, random }));
    if (made === undefined) return;
    for (let number = 0; number < settings.cases; number++)
      yield finishedCase(`batch-${batch}-${number + 1}`, oneOfBatch(made, number, settings.cases));
  }
}

function firstOf<T>(attempt: () => T | undefined): T | undefined {
  for (let attempts = 0; attempts < ATTEMPTS; attempts++) {
    const made = attempt();
    if (made !== undefined) return made;
  }
  return undefined;
}

type WaitingCase = { readonly events: readonly Draft[]; readonly decision: Draft };

/** A case that waits before one of its decisions, and in which nothing else is wrong. */
function waitingCase(
  run: Run | undefined,
  day: string,
  source: SimulationSource,
  { waitingWorkdays, random }: Pick<BatchSettings, "waitingWorkdays"> & { readonly random: Random },
): WaitingCase | undefined {
  if (run === undefined) return undefined;
  const deciding = new Set(decidingSteps(source));
  const seed = between(1, 1_000_000, random);
  const { events } = schedule(run, day, source, { random: seededRandom(seed) });
  const before = oneOf(
    events.flatMap(({ step = "" }, index) => (index > 0 && deciding.has(step) ? [index] : [])),
    random,
  );
  if (before === undefined) return undefined;
  const delay = { before, workdays: waitingWorkdays };
  const delayed = schedule(run, day, source, { random: seededRandom(seed), delay });
  const decision = delayed.events[before];
  return decision === undefined || delayed.planted.length > 0 ? undefined : { events: delayed.events, decision };
}

const MANUAL = /^(User|Manual)?Task$/;

/** The control points at which people decide. */
function decidingSteps({ map: { nodes, steps } }: SimulationSource): readonly string[] {
  const manual = new Set(nodes.filter(({ type }) => MANUAL.test(type)).map(({ id }) => id));
  return steps.filter(({ id, controlPoint }) => controlPoint !== undefined && manual.has(id)).map(({ id }) => id);
}

const MINUTE = 60;

/** One of the cases of a batch: it has its own people everywhere but at the decision, a few seconds after the one before. */
function oneOfBatch({ events, decision }: WaitingCase, number: number, of: number): DraftCase {
  const second = String(Math.floor((number * MINUTE) / of)).padStart(2, "0");
  const decided = { ...decision, at: decision.at.replace(":00+08:00", `:${second}+08:00`) };
  const own = events.map((event): Draft => {
    if (event === decision) return decided;
    return event.person === undefined ? event : { ...event, person: `${event.person}-${number + 1}` };
  });
  return { events: own, planted: [{ code: "BATCH", step: decided.step, event: decided }] };
}
