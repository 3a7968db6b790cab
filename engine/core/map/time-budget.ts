import type { Power, TimeLimit, TimeUnit } from "../model/formats.generated.ts";
import { acyclicFlow, type LeadBack } from "./acyclic-flow.ts";
import { timelineOf, wayBetween, type Edge, type LimitSpan, type Timeline } from "./limit-spans.ts";
import { longestFrom, longestTo, wayTo } from "./longest-path.ts";
import type { PowerMap } from "./power-map.ts";
import { placeCommitments, pointsOfPart } from "./time-commitments.ts";

/**
 * The time that the steps take together on the longest way, against the time that the power commits itself to: the sum of
 * the steps may not exceed it. Of branches the longest counts, a loop counts once. Units are never converted: whoever turns
 * working days into calendar days needs a date.
 */
export type TimeBudget = {
  readonly unit: TimeUnit;
  /** The committed limit of the power; undefined when it commits itself to none for this part of the map. */
  readonly commitment: TimeLimit | undefined;
  readonly longest: number;
  /** What is left of the committed time on the longest way; negative when the steps exceed it. */
  readonly slack: number | undefined;
  /** The elements of the longest way. */
  readonly path: readonly string[];
  readonly perStep: readonly StepShare[];
  /** Whether the sum is the whole truth; else it is the least that can be said. */
  readonly exact: boolean;
  readonly reservations: readonly Reservation[];
};

/** The part of one time limit in the budget: `slack` is what is left on the longest way through it. */
type StepShare = {
  readonly step: string;
  readonly amount: number;
  readonly onPath: boolean;
  readonly slack: number | undefined;
};

/**
 * Why a sum is not the whole truth: steps on the longest way have no limit, limits are in another unit or not on one way
 * through the map, a loop may be gone through again, or elements stand beside the flow (subprocesses, boundary events).
 */
type Reservation = { readonly kind: ReservationKind; readonly elements: readonly string[] };

const RESERVATION_KINDS = ["stepWithoutLimit", "otherUnit", "unplacedLimit", "loop", "besideFlow"] as const;

export type ReservationKind = (typeof RESERVATION_KINDS)[number];

export type TimeBudgets = {
  /** For every unit on the map the whole run, then every committed limit for its part of the map. */
  readonly budgets: readonly TimeBudget[];
  /** Committed limits of which nobody can say to which part of the map they belong. */
  readonly unplaced: readonly TimeLimit[];
};

/**
 * The time budgets of a map; see `TimeBudget`. A shortest time and a warning have none: the steps may well take longer than
 * they say.
 */
export function timeBudgets(map: PowerMap, power: Pick<Power, "timeLimits">): TimeBudgets {
  const flow = acyclicFlow(map);
  const timeline = timelineOf(map, flow);
  const committed = power.timeLimits.filter(({ bound }) => bound === "atMost");
  const { placed, unplaced } = placeCommitments(committed, map, timeline);
  const scope = { map, timeline, loops: flow.loops };
  const wholeRun = placed.flatMap(({ limit, part }) => (part === undefined ? [{ limit, points: undefined }] : []));
  const inTime = placed.flatMap(({ limit, part }) =>
    part === undefined || part.isWarning ? [] : [{ limit, points: pointsOfPart(part, timeline) }],
  );
  const parts = inTime.filter(({ points }) => points !== undefined);
  const wholeUnits = new Set(wholeRun.map(({ limit }) => limit.unit));
  const drawn = new Set(timeline.spans.map(({ limit }) => limit.unit).filter((unit) => !wholeUnits.has(unit)));
  return {
    budgets: [
      ...[...drawn].map((unit) => budgetOf(unit, undefined, scope)),
      ...[...wholeRun, ...parts].map((commitment) => budgetOf(commitment.limit.unit, commitment, scope)),
    ],
    unplaced: [...unplaced, ...inTime.filter(({ points }) => points === undefined).map(({ limit }) => limit)],
  };
}

/** A committed limit, between its two points in time; without points it is for the whole run. */
type Commitment = { readonly limit: TimeLimit; readonly points: LimitSpan["points"] };

type Scope = { readonly map: PowerMap; readonly timeline: Timeline; readonly loops: readonly LeadBack[] };

function budgetOf(unit: TimeUnit, commitment: Commitment | undefined, scope: Scope): TimeBudget {
  const { timeline } = scope;
  const stretch = stretchOf(unit, commitment, timeline);
  const committed = commitment?.limit.amount;
  const slackOf = (time: number): number | undefined => (committed === undefined ? undefined : committed - time);
  const { longest, way, through } = stretch;
  const reservations = reservationsOf(stretch, scope);
  return {
    unit,
    commitment: commitment?.limit,
    longest,
    slack: slackOf(longest),
    path: pathOf(way, timeline),
    perStep: stretch.counted.map(({ span, from, to, amount }) => ({
      step: span.step,
      amount,
      onPath: way.some((edge) => edge.span === span),
      slack: slackOf(through(from, amount, to)),
    })),
    exact: reservations.length === 0,
    reservations,
  };
}

type SpanEdge = Edge & { readonly span: LimitSpan };

/** A part of the map in time, with its longest way. */
type Stretch = {
  readonly longest: number;
  readonly way: readonly Edge[];
  /** The limits in its unit. */
  readonly counted: readonly SpanEdge[];
  /** The limits in other units. */
  readonly others: readonly SpanEdge[];
  /** The most time of any way through two points, the amount lying between them; −Infinity when no way is inside. */
  readonly through: (from: number, amount: number, to: number) => number;
};

function stretchOf(unit: TimeUnit, commitment: Commitment | undefined, timeline: Timeline): Stretch {
  const { points, flow, spans } = timeline;
  const part = commitment?.points;
  // A limit for the very same part is no step of it: it is the commitment itself, or that of another act.
  const limits = spans.flatMap(edgeOf).filter(({ from, to }) => from !== part?.from || to !== part.to);
  const counted = limits.filter(({ span }) => span.limit.unit === unit);
  // Limits come before the flow: of two ways that take equally long, the one with a limit says more.
  const edges = [...counted, ...flow].toSorted((first, second) => first.from - second.from);
  const starts = part === undefined ? timeline.starts : new Set([part.from]);
  const ends = part === undefined ? timeline.ends : new Set([part.to]);
  const before = longestFrom(starts, points, edges);
  const after = longestTo(ends, points, edges);
  const through: Stretch["through"] = (from, amount, to) =>
    (before.times[from] ?? -Infinity) + amount + (after.times[to] ?? -Infinity);
  const inside = ({ from, amount, to }: Edge): boolean => through(from, amount, to) > -Infinity;
  const longest = Math.max(0, ...[...ends].map((end) => before.times[end] ?? 0));
  // The ends of the ways that are drawn first come last in the order of the flow.
  const end = [...ends].findLast((point) => before.times[point] === longest);
  return {
    longest,
    way: end === undefined ? [] : wayTo(end, before),
    counted: counted.filter(inside).toSorted((first, second) => first.from - second.from),
    others: limits.filter((edge) => edge.span.limit.unit !== unit && inside(edge)),
    through,
  };
}

function edgeOf(span: LimitSpan): SpanEdge[] {
  return span.points === undefined ? [] : [{ ...span.points, amount: span.limit.amount, span }];
}

/** The elements of a way, those that a limit spans included. */
function pathOf(way: readonly Edge[], { flow, elementAt }: Timeline): string[] {
  const passed = way.flatMap(({ from, to }) => wayBetween(from, to, flow) ?? []);
  return [...new Set(passed.map(elementAt))];
}

const BESIDE_FLOW = /^(BoundaryEvent|SubProcess|Transaction|AdHocSubProcess)$/;

function reservationsOf(
  { way, others, through }: Stretch,
  { map, timeline: { spans, beginOf, endOf, elementAt }, loops }: Scope,
): Reservation[] {
  const steps = new Set(map.steps.map(({ id }) => id));
  const isInside = (from: number | undefined, to: number | undefined): boolean =>
    from !== undefined && to !== undefined && through(from, 0, to) > -Infinity;
  const unlimited = way.filter(({ from, to, span }) => span === undefined && from % 2 === 0 && to === from + 1);
  const found: Readonly<Record<ReservationKind, readonly string[]>> = {
    stepWithoutLimit: unlimited.map(({ to }) => elementAt(to)).filter((id) => steps.has(id)),
    otherUnit: others.map(({ span }) => span.step),
    unplacedLimit: spans
      .filter(({ step, points }) => points === undefined && isInside(beginOf(step), endOf(step)))
      .map(({ step }) => step),
    loop: loops.filter(({ from, to }) => isInside(beginOf(to), endOf(from))).map(({ to }) => to),
    besideFlow: map.nodes.filter(({ type }) => BESIDE_FLOW.test(type)).map(({ id }) => id),
  };
  return RESERVATION_KINDS.flatMap((kind) =>
    found[kind].length === 0 ? [] : [{ kind, elements: [...new Set(found[kind])] }],
  );
}
