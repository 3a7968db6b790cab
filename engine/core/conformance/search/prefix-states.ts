import type { Question, SearchGround } from "./question.ts";
import { MAXIMUM_ENDS, search, type Way } from "./search.ts";
import { silentClosure, type Reached } from "./silent-closure.ts";

/** Where a running case may be at the least cost: every marking, and how it came there. */
export type PrefixState = {
  readonly cost: number;
  readonly atLeast: number;
  readonly optimal: boolean;
  readonly ends: readonly PrefixEnd[];
  /** Whether the ends are all there are. */
  readonly isWhole: boolean;
};

type PrefixEnd = { readonly marking: number; readonly chain: Chain | undefined };

/** Ways after earlier ways: prefixes share what they have in common. */
type Chain = { readonly before: Chain | undefined; readonly ways: readonly Way[] };

/** Where the silent ways to an event lead to more markings than these, the search finds the shortest. */
const MAXIMUM_MARKINGS = 500;

export function emptyPrefix({ graph }: SearchGround): PrefixState {
  return { cost: 0, atLeast: 0, optimal: true, isWhole: true, ends: [{ marking: graph.initial, chain: undefined }] };
}

/**
 * Where a case may be after one more event. The cost of a prefix never falls, so when the event fits after one of the best
 * alignments these are all that is needed; an event that the map cannot take is added wherever the case was. Only else the
 * whole prefix is searched anew.
 */
export function extendPrefix(before: PrefixState, question: Question, ground: SearchGround): PrefixState {
  const event = question.trace.at(-1) ?? -1;
  if (!ground.labels.has(event)) return withAddedEvent(before, question.costs.add(event));
  const fitting = before.optimal ? withFittingEvent(before, event, ground) : undefined;
  if (fitting !== undefined) return fitting;
  const { ways, ends, ...found } = search(ground, question);
  if (ways === undefined)
    return withAddedEvent({ ...before, optimal: false, atLeast: found.atLeast }, question.costs.add(event));
  return {
    ...found,
    ends: ends.map((end) => ({ marking: end.marking, chain: { before: undefined, ways: end.ways } })),
  };
}

export function waysOfPrefix({ ends: [end] }: PrefixState): readonly Way[] {
  const parts: (readonly Way[])[] = [];
  for (let chain = end?.chain; chain !== undefined; chain = chain.before) parts.push(chain.ways);
  return parts.toReversed().flat();
}

function withAddedEvent({ cost, atLeast, optimal, isWhole, ends }: PrefixState, added: number): PrefixState {
  const ways: readonly Way[] = [{ from: 0, transition: -1, withEvent: true }];
  return {
    cost: cost + added,
    atLeast: optimal ? atLeast + added : atLeast,
    optimal,
    isWhole,
    ends: ends.map(({ marking, chain }) => ({ marking, chain: { before: chain, ways } })),
  };
}

function withFittingEvent(
  before: PrefixState,
  event: number,
  { graph, helpers }: SearchGround,
): PrefixState | undefined {
  const chains = new Map(before.ends.map(({ marking, chain }) => [marking, chain]));
  const { reached, isWhole } = silentClosure([...chains.keys()], graph, {
    transitions: helpers(event),
    maximum: MAXIMUM_MARKINGS,
  });
  const ends = new Map<number, PrefixEnd>();
  for (const from of reached)
    for (const { transition, target } of graph.successors(from.marking)) {
      if (graph.net.transitions[transition]?.label !== event || ends.has(target)) continue;
      const { origin, ways } = silentWays(from);
      const chain = { before: chains.get(origin), ways: [...ways, { from: 0, transition, withEvent: true }] };
      ends.set(target, { marking: target, chain });
    }
  if (ends.size === 0) return undefined;
  return {
    ...before,
    isWhole: before.isWhole && isWhole && ends.size <= MAXIMUM_ENDS,
    ends: [...ends.values()].slice(0, MAXIMUM_ENDS),
  };
}

function silentWays(to: Reached): { readonly origin: number; readonly ways: readonly Way[] } {
  const ways: Way[] = [];
  let origin = to;
  for (; origin.previous !== undefined; origin = origin.previous) if (origin.way !== undefined) ways.push(origin.way);
  return { origin: origin.marking, ways: ways.toReversed() };
}
