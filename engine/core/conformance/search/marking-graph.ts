import { MAXIMUM_TOKENS, type Net, type Transition } from "../net.ts";

/** What can happen at a marking: a transition, by its number, and the marking after it. */
export type Successor = { readonly transition: number; readonly target: number };

/**
 * The markings of a net that were met so far, numbered, with what can happen at each. The marking without tokens is 0; one
 * with residual tokens only is taken for it, as nothing can happen there any more.
 */
export class MarkingGraph {
  readonly net: Net;
  readonly initial: number;
  readonly #numbers = new Map<string, number>();
  readonly #tokens: (readonly number[])[] = [];
  readonly #successors: (readonly Successor[] | undefined)[] = [];
  readonly #cut: boolean[] = [];
  readonly #consumers: readonly (readonly number[])[];
  readonly #counts: Uint8Array;

  constructor(net: Net) {
    this.net = net;
    this.#counts = new Uint8Array(net.places);
    const consumers: number[][] = Array.from({ length: net.places }, () => []);
    for (const [index, { takes, join }] of net.transitions.entries())
      if (join === undefined) consumers[takes[0] ?? -1]?.push(index);
      else for (const place of net.joins[join]?.incoming ?? []) consumers[place]?.push(index);
    this.#consumers = consumers;
    this.#number([]);
    this.initial = this.#number(net.initial.toSorted(byNumber));
  }

  get size(): number {
    return this.#tokens.length;
  }

  /** The places that hold a token, in order, each as often as it holds one. */
  tokens(marking: number): readonly number[] {
    return this.#tokens[marking] ?? [];
  }

  /** Whether something could happen at a marking that would put too many tokens on a place; it is left out. */
  isCut(marking: number): boolean {
    return this.#cut[marking] ?? false;
  }

  successors(marking: number): readonly Successor[] {
    const known = this.#successors[marking];
    if (known !== undefined) return known;
    const tokens = this.tokens(marking);
    for (const place of tokens) this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    const candidates = new Set(tokens.flatMap((place) => this.#consumers[place] ?? []));
    const found: Successor[] = [];
    for (const transition of [...candidates].toSorted(byNumber)) {
      const target = this.#fire(this.net.transitions[transition], tokens, marking);
      if (target !== undefined) found.push({ transition, target });
    }
    for (const place of tokens) this.#counts[place] = 0;
    this.#successors[marking] = found;
    return found;
  }

  #fire(transition: Transition | undefined, tokens: readonly number[], marking: number): number | undefined {
    if (transition === undefined) return undefined;
    const { takes, gives, empties, needsEmpty, join } = transition;
    const has = (place: number): boolean => (this.#counts[place] ?? 0) > 0;
    if (!takes.every(has)) return undefined;
    const taken = [...takes];
    if (join !== undefined) {
      if (!this.#joins(join, tokens)) return undefined;
      taken.push(...(this.net.joins[join]?.incoming ?? []).filter(has));
    }
    const left = without(tokens, taken);
    if (needsEmpty.length > 0 && left.some((place) => needsEmpty.includes(place))) return undefined;
    const kept = empties.length === 0 ? left : left.filter((place) => !empties.includes(place));
    return this.#after(kept, gives, marking);
  }

  #after(kept: number[], gives: readonly number[], marking: number): number | undefined {
    for (const place of gives) {
      if (kept.filter((other) => other === place).length < MAXIMUM_TOKENS) kept.push(place);
      else if (!this.net.residual.has(place)) {
        this.#cut[marking] = true;
        return undefined;
      }
    }
    const isOver = kept.every((place) => this.net.residual.has(place));
    return this.#number(isOver ? [] : kept.toSorted(byNumber));
  }

  #joins(join: number, tokens: readonly number[]): boolean {
    const { incoming = [], reaches = [] } = this.net.joins[join] ?? {};
    let full = 0;
    for (const [bit, place] of incoming.entries()) if ((this.#counts[place] ?? 0) > 0) full |= 1 << bit;
    if (full === 0) return false;
    return tokens.every((place) => {
      const reached = reaches[place] ?? 0;
      return (reached & ~full) === 0 || (reached & full) !== 0;
    });
  }

  #number(tokens: readonly number[]): number {
    const key = String.fromCharCode(...tokens);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#tokens.push(tokens) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

function without(tokens: readonly number[], taken: readonly number[]): number[] {
  const left = [...tokens];
  for (const place of taken) left.splice(left.indexOf(place), 1);
  return left;
}

function byNumber(first: number, second: number): number {
  return first - second;
}
