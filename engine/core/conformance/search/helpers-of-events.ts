import type { Net, Transition } from "../net.ts";
import type { Concurrency } from "./concurrency.ts";

/** Which transitions, by number, may have to happen before a node can happen together with an event. */
export type Helpers = (label: number) => ReadonlySet<number>;

/**
 * A search may put off whatever does not help the next event: in every run, what is no cause of an event can as well happen
 * after it, or was in vain. Causes are what gives a token that is taken on the way to the event, and what decides whether
 * a waiting transition may happen: all that moves tokens in what it waits for, and the waiting one itself where a cause
 * could get in its way.
 */
export function helpersOf(net: Net, together: Concurrency): Helpers {
  const known = new Map<number, ReadonlySet<number>>();
  const influence = new Influence(net, together);
  return (label) => {
    const helpers = known.get(label) ?? influence.causesOf(label);
    known.set(label, helpers);
    return helpers;
  };
}

class Influence {
  readonly #net: Net;
  readonly #together: Concurrency;
  /** By join: whether it ever goes on while a token can still reach it. */
  readonly #hasExemptions: readonly boolean[];

  constructor(net: Net, together: Concurrency) {
    this.#net = net;
    this.#together = together;
    this.#hasExemptions = net.joins.map(({ incoming, reaches }) =>
      reaches.some((reached, place) =>
        incoming.some((other, bit) => other !== place && (reached & (1 << bit)) !== 0 && together(place, other)),
      ),
    );
  }

  causesOf(label: number): ReadonlySet<number> {
    const { transitions } = this.#net;
    const causes = new Set(transitions.flatMap((transition, index) => (transition.label === label ? [index] : [])));
    for (const index of causes) {
      const cause = transitions[index];
      if (cause === undefined) continue;
      for (const [other, transition] of transitions.entries())
        if (!causes.has(other) && (this.#helps(transition, cause) || this.#isDisturbed(transition, cause)))
          causes.add(other);
    }
    return causes;
  }

  /** Whether one may be needed for the other to happen, or be undone by it. */
  #helps(one: Transition, { takes, needsEmpty, empties, join }: Transition): boolean {
    if (one.gives.some((place) => takes.includes(place))) return true;
    if (needsEmpty.length > 0 && touches(one, (place) => needsEmpty.includes(place))) return true;
    if (join !== undefined) {
      const { reaches = [], incoming = [] } = this.#net.joins[join] ?? {};
      if (touches(one, (place) => (reaches[place] ?? 0) !== 0) || incoming.some((place) => one.gives.includes(place)))
        return true;
    }
    const emptied = (place: number): boolean => empties.includes(place);
    const inVain = [...one.takes, ...one.gives].every((place) => emptied(place) || this.#net.residual.has(place));
    return empties.length > 0 && touches(one, emptied) && !inVain;
  }

  /** Whether one that waits or empties would not do the same after the other happened. */
  #isDisturbed({ takes, needsEmpty, empties, join }: Transition, cause: Transition): boolean {
    if (join !== undefined && this.#hasExemptions[join] === true) {
      const { reaches = [] } = this.#net.joins[join] ?? {};
      if (touches(cause, (place) => (reaches[place] ?? 0) !== 0)) return true;
    }
    return [needsEmpty, empties].some((places) => {
      const enters =
        cause.gives.some((place) => places.includes(place)) && !cause.takes.some((place) => places.includes(place));
      return (
        enters && cause.takes.every((taken) => takes.every((other) => taken === other || this.#together(taken, other)))
      );
    });
  }
}

function touches({ takes, gives, empties }: Transition, concerns: (place: number) => boolean): boolean {
  return takes.some(concerns) || gives.some(concerns) || empties.some(concerns);
}
