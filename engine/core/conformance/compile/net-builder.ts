import type { InclusiveJoin, Net, Transition } from "../net.ts";

/** What a transition does where it does anything. */
export type TransitionParts = Partial<Omit<Transition, "takes" | "gives">> & {
  readonly takes: readonly number[];
  readonly gives: readonly number[];
};

/** Collects the places and transitions of a net while the nodes of a map are compiled. */
export class NetBuilder {
  readonly #places = new Map<string, number>();
  readonly #scopes: (string | undefined)[] = [];
  readonly #transitions: Transition[] = [];
  readonly #joins: (readonly number[])[] = [];
  readonly #initial: number[] = [];
  readonly #residual = new Set<number>();
  readonly #passedOver = new Set<number>();
  readonly #fresh = new Map<number, readonly number[]>();
  readonly #ending = new Map<number, readonly string[]>();
  readonly #clearing = new Map<number, readonly string[]>();

  /** The place of this name; the scope that holds its tokens loses them when it is interrupted. */
  place(name: string, scope: string | undefined): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#scopes.push(scope) - 1;
    this.#places.set(name, place);
    return place;
  }

  /** Places that only keep the count of others: a token there is not on its way to any node. */
  passOver(...places: readonly number[]): void {
    for (const place of places) this.#passedOver.add(place);
  }

  /** A place whose tokens may be left at the end. */
  residual(name: string): number {
    const place = this.place(name, undefined);
    this.#residual.add(place);
    return place;
  }

  transition({ takes, gives, ...parts }: TransitionParts): number {
    const whole = {
      takes: takes.toSorted((first, second) => first - second),
      gives: gives.toSorted((first, second) => first - second),
      empties: [],
      needsEmpty: [],
      join: undefined,
      label: undefined,
      isStep: false,
      mustShow: false,
      before: [],
      after: [],
      ...parts,
    };
    return this.#transitions.push(whole) - 1;
  }

  /** A transition that waits until the scopes hold no token. */
  whenEmpty(scopes: readonly string[], parts: TransitionParts): void {
    this.#ending.set(this.transition(parts), scopes);
  }

  /** A transition that takes all tokens out of the scopes. */
  interrupting(scopes: readonly string[], parts: TransitionParts): void {
    this.#clearing.set(this.transition(parts), scopes);
  }

  /**
   * A transition that may happen again and again. Where the log does not show it, it happens only once the step was done
   * to which it led the last time: or else it would fill the net with tokens that say nothing.
   */
  repeatable(fresh: readonly number[], parts: TransitionParts): void {
    this.#fresh.set(this.transition(parts), fresh);
    if (parts.label !== undefined) this.transition({ ...parts, mustShow: true });
  }

  start(...places: readonly number[]): void {
    this.#initial.push(...places);
  }

  join(incoming: readonly number[]): number {
    return this.#joins.push(incoming) - 1;
  }

  /** The finished net; `within` names the scopes inside a scope, itself included. */
  build(within: (scope: string) => ReadonlySet<string>): Net {
    const placesIn = (scopes: readonly string[]): readonly number[] => {
      const inner = new Set(scopes.flatMap((scope) => [...within(scope)]));
      return this.#scopes.flatMap((scope, place) => (scope !== undefined && inner.has(scope) ? [place] : []));
    };
    const transitions = this.#transitions.map((transition, index) => ({
      ...transition,
      empties: union(transition.empties, placesIn(this.#clearing.get(index) ?? [])),
      needsEmpty: union(
        union(transition.needsEmpty, placesIn(this.#ending.get(index) ?? [])),
        this.#passedBeforeSteps(this.#fresh.get(index) ?? []),
      ),
    }));
    const joins = this.#joins.map((incoming, join) => ({ incoming, reaches: this.#reaches(incoming, join) }));
    return { places: this.#scopes.length, transitions, joins, initial: this.#initial, residual: this.#residual };
  }

  /** The places that tokens reach from these without a step. */
  #passedBeforeSteps(places: readonly number[]): readonly number[] {
    const reached = new Set(places);
    for (const place of reached) {
      const passing = this.#transitions.filter(({ isStep, takes }) => !isStep && takes.includes(place));
      for (const { takes, gives } of passing) for (const to of without(gives, takes)) reached.add(to);
    }
    return [...reached].filter((place) => !this.#residual.has(place));
  }

  #reaches(incoming: readonly number[], join: number): InclusiveJoin["reaches"] {
    const reaches = this.#scopes.map(() => 0);
    for (const [bit, goal] of incoming.entries()) {
      const reached = new Set([goal]);
      for (const place of reached) for (const from of this.#leadingTo(place, join)) reached.add(from);
      for (const place of reached) reaches[place] = (reaches[place] ?? 0) | (1 << bit);
    }
    return reaches;
  }

  #leadingTo(place: number, except: number): readonly number[] {
    return this.#transitions
      .filter(({ gives, join }) => gives.includes(place) && join !== except)
      .flatMap(({ takes, join }) => [...takes, ...(join === undefined ? [] : (this.#joins[join] ?? []))])
      .filter((from) => !this.#residual.has(from) && !this.#passedOver.has(from));
  }
}

function without(places: readonly number[], others: readonly number[]): readonly number[] {
  return places.filter((place) => !others.includes(place));
}

function union(first: readonly number[], second: readonly number[]): readonly number[] {
  return [...new Set([...first, ...second])].toSorted((one, other) => one - other);
}
