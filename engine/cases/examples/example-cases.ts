import type { Calendar } from "../../core/calendar/calendar.ts";
import { addDays, dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import { SunmapError } from "../../core/errors.ts";
import type { PowerMap, StepEvidence } from "../../core/map/power-map.ts";
import type {
  CaseEvent,
  CaseFacts,
  CaseRequest,
  EvidenceRecord,
  IsoDateTime,
  Power,
  SupervisionDuty,
} from "../../core/model/formats.generated.ts";
import { walker } from "./walk-map.ts";

/** What example cases of a power are made from. `facts` are those of its example cases. */
export type ExampleSource = {
  readonly power: Power;
  readonly map: PowerMap;
  readonly calendar: Calendar;
  readonly duties: readonly SupervisionDuty[];
  readonly facts: readonly CaseFacts[];
};

type Chance = { readonly random: () => number; readonly now: IsoDateTime };

/** How often something is done otherwise than it should be. */
const SKIPPED = 0.04;
const ADDED = 0.05;
const SHOWN = 0.95;
const BY_ONE_PERSON = 0.08;
const SLOW = 0.12;

/** Days back from now on which the oldest of them began. */
const OLDEST = 45;

/**
 * Cases as they might have run until now, most of them well, some with steps left out or added, late, or by one person: so
 * that a first look at the supervision of a power shows what it does. The same chance gives the same cases.
 */
export function exampleCases(source: ExampleSource, count: number, chance: Chance): readonly CaseRequest[] {
  const walk = walker(source.map);
  return Array.from({ length: count }, (_, index) => {
    const events = eventsAlong(walk(chance.random), source, chance);
    const facts = source.facts[Math.floor(chance.random() * source.facts.length)];
    const [first] = events;
    return {
      id: `example-${source.power.id}-${index + 1}`,
      power: source.power.id,
      title: `示例 ${index + 1}`,
      ...(first !== undefined && { openedAt: first.at }),
      ...(facts !== undefined && { facts }),
      events: [...events],
    };
  });
}

function eventsAlong(path: readonly string[], source: ExampleSource, { random, now }: Chance): readonly CaseEvent[] {
  const steps = new Map(source.map.steps.map((step) => [step.id, step]));
  const person = random() < BY_ONE_PERSON ? "u-101" : undefined;
  const pace = random() < SLOW ? 6 : 1;
  const events: CaseEvent[] = [];
  let day = addDays(dateInShanghai(now), -Math.ceil(random() * OLDEST));
  let minute = 9 * 60 + Math.floor(random() * 60);
  for (const [index, element] of path.entries()) {
    const at = instantOn(day, minute);
    const wait = Math.floor(random() * 3) * pace;
    [day, minute] =
      wait === 0
        ? [day, minute + 20]
        : [workdaysLater(source.calendar, day, wait), 9 * 60 + Math.floor(random() * 420)];
    if (Date.parse(at) > Date.parse(now) || minute > 18 * 60) break;
    if (random() < SKIPPED && index > 0) continue;
    const id = `e${index + 1}`;
    const step = steps.get(element);
    const duties = events.length === 0 ? source.duties.filter(({ grade }) => grade === source.power.baselineGrade) : [];
    const evidence = [
      ...duties.flatMap((duty) => shown({ id: duty.name, kind: duty.evidence }, at, random)),
      ...(step?.evidence ?? []).flatMap((owed) => shown(owed, at, random)),
    ];
    const done = {
      id,
      step: element,
      at,
      person: person ?? `u-${101 + index}`,
      post: step?.lane?.title.zh ?? "承办岗",
    };
    events.push(evidence.length === 0 ? done : { ...done, evidence });
    if (random() < ADDED) events.push({ id: `${id}-a`, activity: "补充盖章", at, person: done.person });
  }
  return events;
}

const KINDS = ["minutes", "form", "recording", "certificate", "notice", "photo", "document"] as const;

function shown(
  { id, kind }: Pick<StepEvidence, "id" | "kind">,
  at: IsoDateTime,
  random: () => number,
): readonly EvidenceRecord[] {
  const known = KINDS.find((one) => one === kind);
  if (known === undefined || random() > SHOWN) return [];
  return [{ kind: known, ...(id !== undefined && { for: id }), publishedAt: at }];
}

function instantOn(day: string, minute: number): IsoDateTime {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
  return `${day}T${hours}:${minutes}:00+08:00`;
}

/** In a year whose calendar is missing an example goes by plain days; a judgment never would. */
function workdaysLater(calendar: Calendar, day: string, workdays: number): string {
  try {
    return calendar.addWorkdays(day, workdays);
  } catch (fault) {
    if (fault instanceof SunmapError && fault.code === "CALENDAR_YEAR_MISSING") return addDays(day, workdays);
    throw fault;
  }
}
