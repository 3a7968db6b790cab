import { Buckets } from "./buckets.ts";
import { leastRest } from "./least-rest.ts";
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
  /** Every marking at which a prefix may be at this cost, each with the number of its state. */
  readonly ends: readonly { readonly marking: number; readonly ways: readonly Way[] }[];
};

/**
 * The cheapest way through trace and net together (A* with a consistent estimate). Of equal costs the deepest state goes
 * first, and of its successors: event with node, node passed silently, event alone, step left out, each in the order of
 * the map. A search that comes to its bound says what it knows: nothing costs less than `atLeast`.
 */
export function search(ground: SearchGround, question: Question, greed = 1): SearchResult {
  return new Search(ground, question, greed).run();
}

class Search {
  readonly #ground: SearchGround;
  readonly #question: Question;
  readonly #rest: (marking: number, position: number) => number;
  readonly #greed: number;
  readonly #states = new Map<number, number>();
  readonly #markings: number[] = [];
  readonly #positions: number[] = [];
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

  run(): SearchResult {
    const { trace, isPrefix, maximumStates } = this.#question;
    this.#reach(this.#ground.graph.initial, 0, 0, { from: -1, transition: -1, withEvent: false });
    let best: number | undefined;
    let least = this.#open.least;
    const ends: number[] = [];
    while (this.#open.least < Infinity && this.#markings.length <= maximumStates) {
      least = this.#open.least;
      if (best !== undefined && least > (this.#costs[best] ?? 0)) break;
      const state = this.#open.pop() ?? -1;
      if (this.#closed[state] === true) continue;
      this.#closed[state] = true;
      const atEnd = this.#positions[state] === trace.length && (isPrefix || this.#markings[state] === 0);
      if (!atEnd) this.#expand(state);
      else {
        best ??= state;
        ends.push(state);
        if (!isPrefix) break;
      }
    }
    const isBound = this.#markings.length > maximumStates;
    const cost = best === undefined ? Infinity : (this.#costs[best] ?? 0);
    const atLeast = Math.min(cost, this.#cutAt, isBound || best === undefined ? least : Infinity);
    return {
      cost,
      atLeast,
      optimal: best !== undefined && this.#cutAt >= cost && !(isBound && isPrefix),
      ways: best === undefined ? undefined : this.#waysTo(best),
      ends: ends.map((state) => ({ marking: this.#markings[state] ?? 0, ways: this.#waysTo(state) })),
    };
  }

  /** Reaches the successors of a state, the preferred ones last: the queue takes the last first. */
  #expand(state: number): void {
    const { graph } = this.#ground;
    const { trace, costs } = this.#question;
    const marking = this.#markings[state] ?? 0;
    const position = this.#positions[state] ?? 0;
    const cost = this.#costs[state] ?? 0;
    const event = trace[position];
    const successors = graph.successors(marking).toReversed();
    if (graph.isCut(marking)) this.#cutAt = Math.min(this.#cutAt, cost + this.#rest(marking, position));
    const transitionOf = (index: number) => graph.net.transitions[index];
    for (const { transition, target } of successors) {
      const { label, isStep = false } = transitionOf(transition) ?? {};
      if (isStep && label !== undefined)
        this.#reach(target, position, cost + costs.skip(label), { from: state, transition, withEvent: false });
    }
    if (event !== undefined)
      this.#reach(marking, position + 1, cost + costs.add(event), { from: state, transition: -1, withEvent: true });
    for (const { transition, target } of successors)
      if (transitionOf(transition)?.isStep === false)
        this.#reach(target, position, cost, { from: state, transition, withEvent: false });
    if (event === undefined) return;
    for (const { transition, target } of successors)
      if (transitionOf(transition)?.label === event)
        this.#reach(target, position + 1, cost, { from: state, transition, withEvent: true });
  }

  #reach(marking: number, position: number, cost: number, way: Way): void {
    const key = marking * (this.#question.trace.length + 1) + position;
    const known = this.#states.get(key);
    if (known !== undefined && (this.#closed[known] === true || (this.#costs[known] ?? Infinity) <= cost)) return;
    const rest = this.#rest(marking, position);
    if (rest === Infinity) return;
    const state = known ?? this.#markings.push(marking) - 1;
    this.#states.set(key, state);
    this.#positions[state] = position;
    this.#costs[state] = cost;
    this.#ways[state] = way;
    this.#open.push(cost + this.#greed * rest, state);
  }

  #waysTo(state: number): readonly Way[] {
    const ways: Way[] = [];
    for (let way = this.#ways[state]; way !== undefined && way.from !== -1; way = this.#ways[way.from]) ways.push(way);
    return ways.toReversed();
  }
}
