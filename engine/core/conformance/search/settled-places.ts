import type { Net } from "../net.ts";
import { mayGoAtOnce } from "../reduce-net.ts";

/**
 * The places whose token decides alone where it goes, whatever happens elsewhere, and must go before the end: all that
 * takes from them takes nothing else, and nothing empties them. Once the trace is over it is enough to let such a token
 * go first.
 */
export function settledPlaces({ places, transitions, joins, residual }: Net): readonly boolean[] {
  return Array.from({ length: places }, (_, place) => {
    if (residual.has(place) || joins.some(({ incoming }) => incoming.includes(place))) return false;
    if (transitions.some(({ empties }) => empties.includes(place))) return false;
    const consumers = transitions.filter(({ takes }) => takes.includes(place));
    return consumers.every(
      ({ takes, gives, empties, needsEmpty, join }) =>
        takes.length === 1 &&
        join === undefined &&
        empties.length + needsEmpty.length === 0 &&
        gives.every((next) => next !== place && mayGoAtOnce(place, next, transitions, joins)),
    );
  });
}
