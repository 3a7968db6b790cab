import { acyclicFlow } from "../map/acyclic-flow.ts";
import { timelineOf, type LimitSpan } from "../map/limit-spans.ts";
import { leadingTo, mapFlowing, type MapFlowing } from "../map/map-flowing.ts";
import type { PowerMap, StepTimeLimit } from "../map/power-map.ts";
import { placeCommitments, type Commitment, type MapPart } from "../map/time-commitments.ts";
import type {
  Basis,
  Grade,
  LimitState,
  LocalizedText,
  Power,
  TimeLimit,
  Undecided,
} from "../model/formats.generated.ts";
import { mapPlaces, type MapPlace } from "./map-places.ts";

/** A time limit made ready for any number of cases. */
export type PlannedLimit = Pick<LimitState, "limit" | "scope" | "title" | "amount" | "unit" | "bound"> & {
  readonly place: MapPlace | undefined;
  readonly grade: Grade;
  readonly basis: Basis[];
  readonly pauses: StepTimeLimit["pauses"];
  readonly extension: StepTimeLimit["extension"];
  /** Without points it is for the whole run. */
  readonly points: LimitPoints | undefined;
};

/** From the beginning of an element, or its end, to the end of another. */
type LimitPoints = {
  readonly from: string;
  readonly fromBegin: boolean;
  readonly to: string;
  /** The elements from which its end is still ahead without a new start. */
  readonly ahead: ReadonlySet<string>;
};

/** The time limits of a map and its power. */
export type LimitPlan = {
  readonly limits: readonly PlannedLimit[];
  /** Limits that cannot be counted, because nobody can say where on the map they start and end. */
  readonly unplaced: readonly Undecided[];
  readonly flowing: MapFlowing;
  readonly places: ReadonlyMap<string, MapPlace>;
};

/**
 * Makes ready the limits that stand on the map, and those that the power promises, the shortest times too. Where both say
 * the same of the same part of the map they are one, and it counts as a promise: with the pauses of the map, as total limit.
 * A promise of another amount for that part is paused as the map says too. A promise that ends beside the run is a warning
 * and no total: to pass it is no broken promise yet.
 */
export function planLimits(map: PowerMap, power?: Pick<Power, "timeLimits" | "baselineGrade">): LimitPlan {
  const flowing = mapFlowing(map);
  const places = mapPlaces(map);
  const scope: Scope = { steps: map.steps, flowing, places, baseline: power?.baselineGrade ?? "B" };
  const { timeLimits = [] } = power ?? {};
  const timeline = timelineOf(map, acyclicFlow(map));
  const { placed, unplaced } = placeCommitments(timeLimits, map, timeline);
  const drawn = timeline.spans.map((span) => {
    const points = pointsOf(span, scope);
    return { span, points, promised: placed.find((one) => isSame(one, span.limit, points)) };
  });
  const merged = new Set(drawn.map(({ promised }) => promised));
  const limits = drawn.flatMap(({ span, points, promised }) =>
    points === undefined ? [] : [drawnLimit(span, points, promised, scope)],
  );
  const promises = placed
    .filter((commitment) => !merged.has(commitment))
    .map((commitment) => promisedLimit(commitment, timeLimits, limits, scope));
  return {
    limits: [...limits, ...promises],
    unplaced: [
      ...drawn.flatMap(({ span, points }) => (points === undefined ? [unplacedOnMap(span)] : [])),
      ...unplaced.map(({ title }) => unplacedLimit(title)),
    ],
    flowing,
    places,
  };
}

type Scope = {
  readonly steps: PowerMap["steps"];
  readonly flowing: MapFlowing;
  readonly places: ReadonlyMap<string, MapPlace>;
  readonly baseline: Grade;
};

function isSame({ limit, part }: Commitment, drawn: StepTimeLimit, points: LimitPoints | undefined): boolean {
  const { amount, unit, bound } = drawn;
  return isSamePart(part, points) && limit.amount === amount && limit.unit === unit && limit.bound === bound;
}

function isSamePart(part: MapPart | undefined, points: LimitPoints | undefined): boolean {
  if (part === undefined || points === undefined) return false;
  return part.from === points.from && part.fromBegin === points.fromBegin && part.to === points.to;
}

function drawnLimit(
  { step, limit }: LimitSpan,
  points: LimitPoints,
  promised: Commitment | undefined,
  scope: Scope,
): PlannedLimit {
  const place = scope.places.get(step);
  const position = scope.steps.find(({ id }) => id === step)?.timeLimits.indexOf(limit) ?? 0;
  return {
    limit: limit.id ?? `${step}-${position + 1}`,
    scope: promised === undefined ? "step" : scopeOf(promised),
    title: promised === undefined ? titleOf(points, scope) : quoted(promised.limit.title),
    amount: limit.amount,
    unit: limit.unit,
    bound: limit.bound,
    place,
    grade: place?.grade ?? "C",
    basis: promised?.limit.basis ?? basisOf(limit),
    pauses: limit.pauses,
    extension: limit.extension ?? promised?.limit.extension,
    points,
  };
}

function promisedLimit(
  commitment: Commitment,
  all: readonly TimeLimit[],
  drawn: readonly PlannedLimit[],
  { flowing, places, baseline }: Scope,
): PlannedLimit {
  const { limit, part } = commitment;
  const { title, amount, unit, bound, basis, extension } = limit;
  const place = part === undefined ? undefined : places.get(part.to);
  return {
    limit: `commitment-${all.indexOf(limit) + 1}`,
    scope: scopeOf(commitment),
    title: quoted(title),
    amount,
    unit,
    bound,
    place,
    grade: place?.graded ?? baseline,
    basis,
    pauses: drawn
      .filter((other) => other.bound === bound && isSamePart(part, other.points))
      .flatMap(({ pauses }) => pauses),
    extension,
    points: part === undefined ? undefined : between(part.from, part.fromBegin, part.to, flowing),
  };
}

function scopeOf({ part }: Commitment): PlannedLimit["scope"] {
  return part?.isWarning === true ? "step" : "total";
}

/** As the time budgets of the map understand them: from the end of its start event, without one from the begin of its step. */
function pointsOf({ step, limit }: LimitSpan, { flowing }: Scope): LimitPoints | undefined {
  const { startEvent, endEvent = step } = limit;
  const from = startEvent ?? step;
  if (!flowing.next.has(from) || !flowing.next.has(endEvent)) return undefined;
  return between(from, startEvent === undefined || startEvent === endEvent, endEvent, flowing);
}

function between(from: string, fromBegin: boolean, to: string, flowing: MapFlowing): LimitPoints {
  return { from, fromBegin, to, ahead: leadingTo(to, from, flowing) };
}

/** The basis of a limit or a pause that stands on the map. */
export function basisOf({ law, article }: Pick<StepTimeLimit, "law" | "article">): Basis[] {
  if (law === undefined) return [];
  return [article === undefined ? { law } : { law, article }];
}

function titleOf({ from, to }: LimitPoints, { places }: Scope): LocalizedText {
  const of = (id: string): LocalizedText => places.get(id)?.title ?? { zh: id, en: id };
  if (from === to) return { zh: `“${of(to).zh}”环节`, en: `the step “${of(to).en}”` };
  return { zh: `“${of(from).zh}”至“${of(to).zh}”`, en: `the time from “${of(from).en}” to “${of(to).en}”` };
}

function quoted({ zh, en }: LocalizedText): LocalizedText {
  return { zh: `“${zh}”`, en: `“${en}”` };
}

function unplacedOnMap({ step, limit }: LimitSpan): Undecided {
  const id = limit.id ?? step;
  return { ...unplacedLimit({ zh: id, en: id }), step };
}

function unplacedLimit({ zh, en }: LocalizedText): Undecided {
  return {
    code: "LIMIT_UNPLACED",
    message: {
      zh: `时限“${zh}”的起点、终点在流程图上找不到，无法计算`,
      en: `nobody can say where on the map the time limit “${en}” starts and ends, so it is not counted`,
    },
  };
}
