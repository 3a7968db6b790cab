import type { InclusiveJoin, Net, Transition } from "./net.ts";

/**
 * The same net with fewer silent transitions, so that a search has less to try. Two changes keep every run (Berthelot's
 * fusions), each with its proof beside it. Both need that the places look alike to whatever empties places, waits for
 * empty ones or joins inclusively.
 */
export function reduceNet(net: Net): Net {
  let transitions = net.transitions;
  for (let before: typeof transitions | undefined; before !== transitions;) {
    before = transitions;
    for (let place = 0; place < net.places; place++) {
      const forward = passedOn(place, transitions, net);
      transitions = forward ?? chosenLater(place, transitions, net) ?? transitions;
    }
  }
  return { ...net, transitions: inOrder(withoutRepetitions(transitions)) };
}

/**
 * A token that can only go one way goes at once. The one transition that takes from the place takes nothing else and must
 * happen before the end; to let it happen directly after the token came disables nothing.
 */
function passedOn(place: number, transitions: readonly Transition[], net: Net): readonly Transition[] | undefined {
  const consumers = transitions.filter(({ takes }) => takes.includes(place));
  const [only] = consumers;
  if (only === undefined || consumers.length > 1 || !isPlain(only) || only.gives.includes(place)) return undefined;
  if (isKept(place, net) || !only.gives.every((next) => mayGoAtOnce(place, next, transitions, net.joins)))
    return undefined;
  const passed = [...only.before, ...only.after];
  return transitions
    .filter((transition) => transition !== only)
    .map((transition) => {
      if (!transition.gives.includes(place)) return transition;
      const gives = transition.gives.flatMap((given) => (given === place ? only.gives : [given]));
      return { ...transition, gives: gives.toSorted(byNumber), after: [...transition.after, ...passed] };
    });
}

/**
 * A choice is made when it shows. All that give to the place only move one token there from another place; what takes from
 * it takes nothing else. So the token may wait at the other place until it is taken.
 */
function chosenLater(place: number, transitions: readonly Transition[], net: Net): readonly Transition[] | undefined {
  const producers = transitions.filter(({ gives }) => gives.includes(place));
  const consumers = transitions.filter(({ takes }) => takes.includes(place));
  if (isKept(place, net) || consumers.length === 0 || producers.length === 0) return undefined;
  if (producers.length * consumers.length > producers.length + consumers.length + 4) return undefined;
  const simple = producers.every((transition) => isPlain(transition) && transition.gives.length === 1);
  const alone = consumers.every(
    ({ takes, gives, join }) => takes.length === 1 && !gives.includes(place) && join === undefined,
  );
  if (!simple || !alone) return undefined;
  const [...origins] = producers.flatMap(({ takes }) => takes);
  if (!origins.every((from) => from !== place && lookAlike(from, place, transitions, net.joins))) return undefined;
  const fused = producers.flatMap((producer) =>
    consumers.map((consumer) => ({
      ...consumer,
      takes: producer.takes,
      before: [...producer.before, ...producer.after, ...consumer.before],
    })),
  );
  return [...transitions.filter((one) => !producers.includes(one) && !consumers.includes(one)), ...fused];
}

/** Whether it only moves a token, and no node shows that it did. */
function isPlain({ label, takes, empties, needsEmpty, join }: Transition): boolean {
  return label === undefined && takes.length === 1 && empties.length + needsEmpty.length === 0 && join === undefined;
}

function isKept(place: number, { initial, residual, joins }: Net): boolean {
  return initial.includes(place) || residual.has(place) || joins.some(({ incoming }) => incoming.includes(place));
}

/** Whether a token may go from one place to the other as soon as it can: nothing that waits or empties sees a difference. */
export function mayGoAtOnce(
  from: number,
  to: number,
  transitions: readonly Transition[],
  joins: readonly InclusiveJoin[],
): boolean {
  return (
    transitions.every(({ empties }) => empties.includes(from) === empties.includes(to)) &&
    transitions.every(({ needsEmpty }) => needsEmpty.includes(from) || !needsEmpty.includes(to)) &&
    joins.every(({ reaches }) => (reaches[to] ?? 0) === 0 || reaches[to] === reaches[from])
  );
}

function lookAlike(
  first: number,
  second: number,
  transitions: readonly Transition[],
  joins: readonly InclusiveJoin[],
): boolean {
  return (
    transitions.every(({ empties }) => empties.includes(first) === empties.includes(second)) &&
    transitions.every(({ needsEmpty }) => needsEmpty.includes(first) === needsEmpty.includes(second)) &&
    joins.every(({ reaches }) => reaches[first] === reaches[second])
  );
}

/** Of transitions that do the same the first is enough, and one that changes nothing is none. */
function withoutRepetitions(transitions: readonly Transition[]): readonly Transition[] {
  const seen = new Map<string, Transition>();
  for (const transition of transitions) {
    const { takes, gives, empties, needsEmpty, join, label, mustShow } = transition;
    const changesNothing = label === undefined && empties.length === 0 && takes.join() === gives.join();
    const key = [takes, gives, empties, needsEmpty, join, label, mustShow].join("|");
    if (!changesNothing && !seen.has(key)) seen.set(key, transition);
  }
  return [...seen.values()];
}

function inOrder(transitions: readonly Transition[]): readonly Transition[] {
  return transitions.toSorted((first, second) => byNumber(nodeOf(first), nodeOf(second)));
}

function nodeOf({ label, before, after }: Transition): number {
  return label ?? before[0] ?? after[0] ?? Infinity;
}

function byNumber(first: number, second: number): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
