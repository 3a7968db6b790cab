import { Buckets } from "./buckets.ts";
import { leastRest } from "./least-rest.ts";
import { isSilent, type Transition } from "../net.ts";
import type { Question, SearchGround } from "./question.ts";

/** How a state was reached: by a transition together with the next event, by one without, or by the event alone. */
export type Way = {
  readonly from: number;
  /** −1 where only the event happened. */
  readonly transition: number;
  readonly withEvent: boolean;
};

export type SearchResult = {
  readonly cost: number;
  readonly atLeast: number;
  readonly optimal: boolean;
  /** From the start on; undefined when no way to an end was found. */
  readonly ways: readonly Way[] | undefined;
  /** The markings at which a prefix may be at this cost; all of them when it is whole. */
  readonly ends: readonly { readonly marking: number; readonly ways: readonly Way[] }[];
  readonly isWhole: boolean;
};

/** Where more markings than these are equally good for a prefix, or more states are looked at for them, the rest is left. */
export const MAXIMUM_ENDS = 100;
const MAXIMUM_STATES_FOR_ENDS = 4000;

/**
 * The cheapest way through trace and net together (A* with a consistent estimate). Of equal costs the deepest state goes
 * first, and of its successors: event with node, node passed silently, event alone, step left out, each in the order of
 * the map. A search that comes to its bound says what it knows: nothing costs less than `atLeast`.
 */
export function search(ground: SearchGround, question: Question, greed = 1): SearchResult {
  const work = new Search(ground, question, greed);
  const result = work.run();
  ground.effort.states += work.states;
  return result;
}

type Reached = { readonly marking: number; readonly position: number; readonly isHelped: boolean };

class Search {
  readonly #ground: SearchGround;
  readonly #question: Question;
  readonly #rest: (marking: number, position: number) => number;
  readonly #greed: number;
  readonly #states = new Map<number, number>();
  readonly #markings: number[] = [];
  readonly #positions: number[] = [];
  /** Whether something happened to help the next event. */
  readonly #helped: boolean[] = [];
  readonly #costs: number[] = [];
  readonly #ways: Way[] = [];
  readonly #closed: boolean[] = [];
  readonly #open = new Buckets();
  #cutAt = Infinity;

  constructor(ground: SearchGround, question: Question, greed: number) {
    this.#ground = ground;
    this.#question = question;
    this.#greed = greed;
    this.#rest = leastRest(ground, question);
  }

  get states(): number {
    return this.#markings.length;
  }

  run(): SearchResult {
    const { trace, isPrefix, maximumStates } = this.#question;
    this.#reach({ marking: this.#ground.graph.initial, position: 0, isHelped: false }, 0, {
      from: -1,
      transition: -1,
      withEvent: false,
    });
    let best: number | undefined;
    let least = this.#open.least;
    const ends: number[] = [];
    let bound = maximumStates;
    while (this.#open.least < Infinity && this.#markings.length <= bound) {
      least = this.#open.least;
      if (best !== undefined && (least > (this.#costs[best] ?? 0) || ends.length === MAXIMUM_ENDS)) break;
      const state = this.#open.pop() ?? -1;
      if (this.#closed[state] === true) continue;
      this.#closed[state] = true;
      const atEnd = this.#positions[state] === trace.length && (isPrefix || this.#markings[state] === 0);
      if (!atEnd) this.#expand(state);
      else {
        if (best === undefined) bound = Math.min(bound, this.#markings.length + MAXIMUM_STATES_FOR_ENDS);
        best ??= state;
        ends.push(state);
        if (!isPrefix) break;
      }
    }
    const cost = best === undefined ? Infinity : (this.#costs[best] ?? 0);
    const isWhole = this.#open.least > cost && this.#cutAt > cost;
    return {
      cost,
      atLeast: Math.min(cost, this.#cutAt, best === undefined ? Math.min(least, this.#open.least) : cost),
      optimal: best !== undefined && this.#cutAt >= cost && this.#greed === 1,
      ways: best === undefined ? undefined : this.#waysTo(best),
      ends: ends.map((state) => ({ marking: this.#markings[state] ?? 0, ways: this.#waysTo(state) })),
      isWhole,
    };
  }

  /**
   * Reaches the successors of a state, the preferred ones last: the queue takes the last first. Before an event only what
   * helps it happens, and then it must happen.
   */
  #expand(state: number): void {
    const { graph, settled, helpers } = this.#ground;
    const { trace, costs } = this.#question;
    const at = { marking: this.#markings[state] ?? 0, position: this.#positions[state] ?? 0 };
    const cost = this.#costs[state] ?? 0;
    const event = trace[at.position];
    const successors = graph.successors(at.marking).toReversed();
    if (graph.isCut(at.marking)) this.#cutAt = Math.min(this.#cutAt, cost + this.#rest(at.marking, at.position));
    const first = event === undefined ? graph.tokens(at.marking).find((place) => settled[place]) : undefined;
    const helping = event === undefined ? undefined : helpers(event);
    const transitionOf = (index: number): Transition | undefined => graph.net.transitions[index];
    const alone = successors.filter(({ transition }) =>
      first === undefined ? helping?.has(transition) !== false : transitionOf(transition)?.takes.includes(first),
    );
    const isHelped = event !== undefined;
    for (const { transition, target } of alone) {
      const { label, isStep = false } = transitionOf(transition) ?? {};
      const way = { from: state, transition, withEvent: false };
      if (isStep && label !== undefined)
        this.#reach({ marking: target, position: at.position, isHelped }, cost + costs.skip(label), way);
    }
    if (event !== undefined && this.#helped[state] !== true) {
      const way = { from: state, transition: -1, withEvent: true };
      this.#reach({ marking: at.marking, position: at.position + 1, isHelped: false }, cost + costs.add(event), way);
    }
    for (const { transition, target } of alone)
      if (isSilent(transitionOf(transition)))
        this.#reach({ marking: target, position: at.position, isHelped }, cost, {
          from: state,
          transition,
          withEvent: false,
        });
    if (event === undefined) return;
    for (const { transition, target } of successors)
      if (transitionOf(transition)?.label === event)
        this.#reach({ marking: target, position: at.position + 1, isHelped: false }, cost, {
          from: state,
          transition,
          withEvent: true,
        });
  }

  #reach({ marking, position, isHelped }: Reached, cost: number, way: Way): void {
    const key = 2 * (marking * (this.#question.trace.length + 1) + position) + (isHelped ? 1 : 0);
    const known = this.#states.get(key);
    if (known !== undefined && !this.#isBetter(known, cost, way)) return;
    const rest = this.#rest(marking, position);
    if (rest === Infinity) return;
    const state = known ?? this.#markings.push(marking) - 1;
    this.#states.set(key, state);
    this.#positions[state] = position;
    this.#helped[state] = isHelped;
    this.#costs[state] = cost;
    this.#ways[state] = way;
    this.#open.push(cost + this.#greed * rest, state);
  }

  /** Whether a way to a known state is better: cheaper, or as cheap and preferred among those from the same state. */
  #isBetter(known: number, cost: number, { from }: Way): boolean {
    if (this.#closed[known] === true) return false;
    const before = this.#costs[known] ?? Infinity;
    return cost < before || (cost === before && this.#ways[known]?.from === from);
  }

  #waysTo(state: number): readonly Way[] {
    const ways: Way[] = [];
    for (let way = this.#ways[state]; way !== undefined && way.from !== -1; way = this.#ways[way.from]) ways.push(way);
    return ways.toReversed();
  }
}
