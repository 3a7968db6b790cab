import type { Power, TimeLimit } from "../model/formats.generated.ts";
import { wayBetween, type LimitSpan, type Timeline } from "./limit-spans.ts";
import type { PowerMap } from "./power-map.ts";

/**
 * A time that the power promises at most (承诺时限), and the part of the map it is for: between two points, or the whole
 * run.
 */
export type Commitment = {
  readonly limit: TimeLimit;
  readonly points: { readonly from: number; readonly to: number } | undefined;
};

export type PlacedCommitments = {
  readonly placed: readonly Commitment[];
  /** Those of which nobody can say to which part of the map they belong. */
  readonly unplaced: readonly TimeLimit[];
};

/**
 * Finds the part of the map for which each committed limit of a power is: where one step, and only one, carries the same
 * limit by the same law, and for no other commitment; else between the nodes that are named like its start and end; without
 * a start and an end it is for the whole run.
 */
export function placeCommitments(
  { timeLimits }: Pick<Power, "timeLimits">,
  map: PowerMap,
  timeline: Timeline,
): PlacedCommitments {
  const committed = timeLimits.filter(({ bound }) => bound === "atMost");
  const claimed = committed.flatMap((limit) => timeline.spans.filter((span) => saysTheSame(span, limit)));
  const placed: Commitment[] = [];
  const unplaced: TimeLimit[] = [];
  for (const limit of committed) {
    const drawn = timeline.spans.filter((span) => saysTheSame(span, limit));
    const [only] = drawn;
    const isOwn = drawn.length === 1 && claimed.filter((span) => span === only).length === 1;
    const points = isOwn && only?.points !== undefined ? only.points : pointsNamed(limit, map, timeline);
    if (points !== undefined) placed.push({ limit, points });
    else if (limit.start === undefined && limit.end === undefined) placed.push({ limit, points });
    else unplaced.push(limit);
  }
  return { placed, unplaced };
}

function pointsNamed({ start, end }: TimeLimit, { nodes }: PowerMap, { endOf, flow }: Timeline): Commitment["points"] {
  const pointOf = (text: TimeLimit["start"]): number | undefined =>
    endOf(nodes.find(({ title }) => title.zh === text?.zh)?.id ?? "");
  const [from, to] = [pointOf(start), pointOf(end)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return wayBetween(from, to, flow) === undefined ? undefined : { from, to };
}

function saysTheSame({ limit }: LimitSpan, { amount, unit, bound, basis }: TimeLimit): boolean {
  if (limit.amount !== amount || limit.unit !== unit || limit.bound !== bound) return false;
  return basis.some(({ law, article }) => law === limit.law && isSameArticle(article, limit.article));
}

/** `42` and `42(1)` are one article. */
function isSameArticle(first: string | undefined, second: string | undefined): boolean {
  return first === undefined || second === undefined || first.split("(")[0] === second.split("(")[0];
}
