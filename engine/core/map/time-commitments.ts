import type { Power, TimeLimit } from "../model/formats.generated.ts";
import { wayBetween, type LimitSpan, type Timeline } from "./limit-spans.ts";
import { mapFlowing, wayOnMap, type MapFlowing } from "./map-flowing.ts";
import type { PowerMap } from "./power-map.ts";

/** A time that the power promises (承诺时限), and the part of the map it is for; without a part it is for the whole run. */
export type Commitment = { readonly limit: TimeLimit; readonly part: MapPart | undefined };

/** From the end of an element, or its begin, to the end of another. */
export type MapPart = {
  readonly from: string;
  readonly fromBegin: boolean;
  readonly to: string;
  /** Its end lies on a branch beside the run, which no case that keeps its time comes to: the limit is a warning. */
  readonly isWarning: boolean;
};

export type PlacedCommitments = {
  readonly placed: readonly Commitment[];
  /** Those of which nobody can say to which part of the map they belong. */
  readonly unplaced: readonly TimeLimit[];
};

/**
 * Finds the part of the map for which each committed limit of a power is: between the elements that it names; else, where
 * one step, and only one, carries the same limit by the same law, and for no other commitment, there; else between the
 * nodes that are named like its start and end; without a start and an end it is for the whole run.
 */
export function placeCommitments(
  timeLimits: Power["timeLimits"],
  map: PowerMap,
  timeline: Timeline,
): PlacedCommitments {
  const flowing = mapFlowing(map);
  const claimed = timeLimits.flatMap((limit) => timeline.spans.filter((span) => saysTheSame(span, limit)));
  const placed: Commitment[] = [];
  const unplaced: TimeLimit[] = [];
  for (const limit of timeLimits) {
    const drawn = timeline.spans.filter((span) => saysTheSame(span, limit));
    const [only] = drawn;
    const isOwn = drawn.length === 1 && claimed.filter((span) => span === only).length === 1;
    const part = (isPointed(limit) || !isOwn ? undefined : drawnPart(only, timeline)) ?? partOf(limit, map, flowing);
    if (part !== undefined || isWholeRun(limit)) placed.push({ limit, part });
    else unplaced.push(limit);
  }
  return { placed, unplaced };
}

/** The points in time of a part; undefined where the flow, every loop gone through once, leads no way from one to the other. */
export function pointsOfPart(
  { from, fromBegin, to }: MapPart,
  { beginOf, endOf, flow }: Timeline,
): LimitSpan["points"] {
  const [start, end] = [fromBegin ? beginOf(from) : endOf(from), endOf(to)];
  if (start === undefined || end === undefined || wayBetween(start, end, flow) === undefined) return undefined;
  return { from: start, to: end };
}

function isPointed({ startElement, endElement }: TimeLimit): boolean {
  return startElement !== undefined || endElement !== undefined;
}

function isWholeRun(limit: TimeLimit): boolean {
  return limit.start === undefined && limit.end === undefined && !isPointed(limit);
}

function drawnPart(span: LimitSpan | undefined, { elementAt }: Timeline): MapPart | undefined {
  if (span?.points === undefined) return undefined;
  const { from, to } = span.points;
  return { from: elementAt(from), fromBegin: from % 2 === 0, to: elementAt(to), isWarning: false };
}

function partOf(limit: TimeLimit, { nodes }: PowerMap, flowing: MapFlowing): MapPart | undefined {
  const named = (text: TimeLimit["start"]): string | undefined => nodes.find(({ title }) => title.zh === text?.zh)?.id;
  const from = limit.startElement ?? named(limit.start);
  const to = limit.endElement ?? named(limit.end);
  if (from === undefined || to === undefined || (from === to && !isPointed(limit))) return undefined;
  const way = wayOnMap(from, to, flowing);
  return way === undefined ? undefined : { from, fromBegin: from === to, to, isWarning: way === "beside" };
}

function saysTheSame({ limit }: LimitSpan, { amount, unit, bound, basis }: TimeLimit): boolean {
  if (limit.amount !== amount || limit.unit !== unit || limit.bound !== bound) return false;
  return basis.some(({ law, article }) => law === limit.law && isSameArticle(article, limit.article));
}

/** `42` and `42(1)` are one article. */
function isSameArticle(first: string | undefined, second: string | undefined): boolean {
  return first === undefined || second === undefined || first.split("(")[0] === second.split("(")[0];
}
