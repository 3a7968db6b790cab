import { addDays } from "../core/calendar/date-arithmetic.ts";
import { delayEvidence, joinDuties, withholdEvidence } from "./duty-plants.ts";
import { createExplanations } from "./explanations.ts";
import { finishedCase } from "./finished-case.ts";
import { addStep, repeatStep, skipStep, swapSteps, type Planter } from "./flow-plants.ts";
import { dueDayOf, spansOf } from "./limits.ts";
import { between, oneOf, seededRandom, type Random } from "./random.ts";
import { createRuns, type Run } from "./random-run.ts";
import { schedule } from "./schedule.ts";
import type { DraftCase, SimulatedCase, SimulationSettings, SimulationSource, Workshop } from "./simulation.ts";

/**
 * Makes up cases of a map: some follow it, some deviate in one way that is told with them. The same seed gives the same
 * cases. A map on which no case can end gives none.
 */
export function* simulateCases(source: SimulationSource, settings: SimulationSettings): Generator<SimulatedCase> {
  const { seed, cases, deviations, firstDay, days } = settings;
  const workshop = { source, explanations: createExplanations(source.model, source.costs) };
  const draw = createRuns(source.model);
  for (let index = 1; index <= cases; index++) {
    // Each case has its own source of chance: more cases leave the earlier ones as they are.
    const random = seededRandom(seed * 1_000_003 + index);
    const run = draw(random);
    if (run === undefined) return;
    const day = addDays(firstDay, between(0, Math.max(0, days - 1), random));
    const deviates = random() < deviations;
    const made =
      (deviates ? deviatingCase(run, day, workshop, random) : undefined) ?? schedule(run, day, source, { random });
    yield finishedCase(`case-${index}`, made);
  }
}

type Kind = (run: Run, day: string, workshop: Workshop, random: Random) => DraftCase | undefined;

const KINDS: readonly Kind[] = [
  ...[skipStep, addStep, swapSteps, repeatStep, joinDuties, withholdEvidence, delayEvidence].map(planted),
  overdueCase,
  idleCase,
];

/** A case with one deviation, of a kind for which it gives occasion. */
function deviatingCase(run: Run, day: string, workshop: Workshop, random: Random): DraftCase | undefined {
  const kinds = [...KINDS];
  while (kinds.length > 0) {
    const kind = oneOf(kinds, random);
    if (kind === undefined) return undefined;
    kinds.splice(kinds.indexOf(kind), 1);
    const made = kind(run, day, workshop, random);
    if (made !== undefined) return made;
  }
  return undefined;
}

function planted(plant: Planter): Kind {
  return (run, day, workshop, random) => {
    const clean = schedule(run, day, workshop.source, { random });
    return clean.events.length === 0 || clean.planted.length > 0 ? undefined : plant(clean, workshop, random);
  };
}

/** A step comes some working days after its limit. */
function overdueCase(run: Run, day: string, { source }: Workshop, random: Random): DraftCase | undefined {
  const { events } = schedule(run, day, source, { random });
  const late = oneOf(
    spansOf(source.map).filter(({ limit, to }) => limit.bound === "atMost" && events.some(({ step }) => step === to)),
    random,
  );
  const before = events.findIndex(({ step }) => step === late?.to);
  const begun = events[before - 1]?.at.slice(0, 10);
  if (late === undefined || begun === undefined) return undefined;
  const workdays = source.calendar.workdaysBetween(begun, dueDayOf(late.limit, begun, source.calendar));
  const made = schedule(run, day, source, { random, delay: { before, workdays: workdays + between(1, 5, random) } });
  return made.planted.some(({ code }) => code === "OVERDUE") ? made : undefined;
}

/** Nothing happens for so long that the case is idle. */
function idleCase(run: Run, day: string, { source }: Workshop, random: Random): DraftCase | undefined {
  const { events } = schedule(run, day, source, { random });
  if (events.length < 2) return undefined;
  const before = between(1, events.length - 1, random);
  const delay = { before, workdays: source.idleWorkdays + between(1, 5, random) };
  const made = schedule(run, day, source, { random, delay });
  return made.planted.some(({ code }) => code === "IDLE") ? made : undefined;
}
