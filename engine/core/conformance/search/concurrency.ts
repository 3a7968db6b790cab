import type { Net, Transition } from "../net.ts";

/** Whether two places may hold tokens at the same time, or one place two; `false` is proved, `true` only not excluded. */
export type Concurrency = (first: number, second: number) => boolean;

/**
 * Which places may hold tokens together, by the structure of the net alone (Kovalyov's concurrency relation): those that
 * start or get their tokens together, and what a place is together with that is together with all that a transition takes.
 */
export function concurrencyOf(net: Net): Concurrency {
  const { places } = net;
  const together = new Uint8Array(places * places);
  const open: [number, number][] = [];
  const is: Concurrency = (first, second) => together[first * places + second] === 1;
  const add = (first: number, second: number): void => {
    if (is(first, second)) return;
    together[first * places + second] = 1;
    together[second * places + first] = 1;
    open.push([first, second]);
    if (first !== second) open.push([second, first]);
  };
  const pairs = (all: readonly number[]): void => {
    for (const [index, first] of all.entries()) for (const second of all.slice(index + 1)) add(first, second);
  };
  const takers = takersOf(net);
  pairs(net.initial);
  for (const index of possibleTransitions(net)) pairs(net.transitions[index]?.gives ?? []);
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [beside, taken] = pair;
    for (const index of takers[taken] ?? []) {
      const transition = net.transitions[index];
      if (transition === undefined || !staysBeside(beside, transition, net, is)) continue;
      for (const given of transition.gives) add(beside, given);
    }
  }
  return is;
}

/** The transitions that may happen at all, as far as a look at their places one by one can tell. */
export function possibleTransitions(net: Net): ReadonlySet<number> {
  const { initial, transitions } = net;
  const takers = takersOf(net);
  const places = new Set(initial);
  const found = new Set<number>();
  for (const place of places)
    for (const index of takers[place] ?? []) {
      found.add(index);
      for (const given of transitions[index]?.gives ?? []) places.add(given);
    }
  return found;
}

/** Whether a token may still be on a place after a transition happened beside it. */
function staysBeside(
  place: number,
  { takes, empties, needsEmpty, join }: Transition,
  net: Net,
  is: Concurrency,
): boolean {
  if (empties.includes(place) || needsEmpty.includes(place)) return false;
  if (join === undefined) return takes.every((taken) => is(place, taken));
  const { incoming = [], reaches = [] } = net.joins[join] ?? {};
  const reached = reaches[place] ?? 0;
  return reached === 0 || incoming.some((other, bit) => (reached & (1 << bit)) !== 0 && is(place, other));
}

function takersOf({ places, transitions, joins }: Net): readonly (readonly number[])[] {
  const takers: number[][] = Array.from({ length: places }, () => []);
  for (const [index, { takes, join }] of transitions.entries())
    for (const place of [...takes, ...(join === undefined ? [] : (joins[join]?.incoming ?? []))])
      takers[place]?.push(index);
  return takers;
}
