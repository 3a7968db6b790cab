import type { Alignment, MoveCosts, PrefixAlignment } from "./alignment.ts";
import type { ProcessModel } from "./process-model.ts";
import { componentsOf } from "./search/components.ts";
import { concurrencyOf } from "./search/concurrency.ts";
import { helpersOf } from "./search/helpers-of-events.ts";
import { settledPlaces } from "./search/settled-places.ts";
import { MarkingGraph } from "./search/marking-graph.ts";
import { movesOf } from "./search/moves-of.ts";
import { emptyPrefix, extendPrefix, waysOfPrefix, type PrefixState } from "./search/prefix-states.ts";
import type { NodeCosts, Question, SearchGround } from "./search/question.ts";
import { search, type Way } from "./search/search.ts";
import { createFollowing, type Following } from "./search/what-follows.ts";
import { TraceTree } from "./trace-tree.ts";

/** Sets cases against the map of one process model. A trace is a list of node ids, "" for what the map does not know. */
export type Aligner = {
  readonly align: (trace: readonly string[]) => Alignment;
  readonly alignPrefix: (trace: readonly string[]) => PrefixAlignment;
  /** How many states were reached so far in the search for alignments: what they cost on any machine. */
  readonly states: () => number;
};

type AlignerSettings = {
  readonly costs: MoveCosts;
  /** How many states one search looks at before it says what it knows. */
  readonly maximumStates: number;
  /** How many different traces, and beginnings of traces, are remembered. */
  readonly remembered: number;
};

/** An aligner for a process model. It remembers what it found, so that equal traces cost nothing more. */
export function createAligner(model: ProcessModel, settings: AlignerSettings): Aligner {
  return new RememberingAligner(model, settings);
}

/** The markings that are kept for all searches, as a multiple of those that one search may need. */
const KEPT_MARKINGS = 4;

/** The cheapest run is searched once, and everything is measured by it: that is worth some states. */
const STATES_FOR_A_RUN = 20_000;

/** How strongly a search that came to its bound goes for any end at all. */
const GREED = 8;

class RememberingAligner implements Aligner {
  readonly #model: ProcessModel;
  readonly #costs: NodeCosts;
  readonly #maximumStates: number;
  readonly #remembered: number;
  #tree: TraceTree<Alignment, { state?: PrefixState; alignment?: PrefixAlignment }>;
  #ground: SearchGround;
  #following: (markings: readonly number[]) => Following;
  #cheapest: { readonly cost: number; readonly ways: readonly Way[] | undefined } | undefined;

  constructor(model: ProcessModel, { costs, maximumStates, remembered }: AlignerSettings) {
    this.#model = model;
    this.#maximumStates = maximumStates;
    this.#remembered = remembered;
    this.#tree = new TraceTree(remembered);
    const together = concurrencyOf(model.net);
    this.#ground = {
      graph: new MarkingGraph(model.net),
      components: componentsOf(model.net, together),
      helpers: helpersOf(model.net, together),
      settled: settledPlaces(model.net),
      labels: new Set(model.net.transitions.flatMap(({ label }) => label ?? [])),
      effort: { states: 0 },
    };
    const skips = model.nodes.map(({ id }) => costs.skip(id));
    const adds = model.nodes.map(({ id }) => costs.add(id));
    const unknown = costs.add(undefined);
    this.#costs = { skip: (node) => skips[node] ?? 0, add: (node) => adds[node] ?? unknown };
    this.#following = createFollowing(this.#ground, this.#costs);
  }

  readonly align = (trace: readonly string[]): Alignment => {
    this.#makeRoom();
    const numbers = this.#numbersOf(trace);
    const entry = this.#tree.entriesOf(numbers).at(-1);
    const alignment = entry?.whole ?? this.#alignWhole(numbers);
    if (entry !== undefined) entry.whole = alignment;
    return alignment;
  };

  readonly alignPrefix = (trace: readonly string[]): PrefixAlignment => {
    this.#makeRoom();
    const numbers = this.#numbersOf(trace);
    let state = emptyPrefix(this.#ground);
    const entries = this.#tree.entriesOf(numbers);
    for (const [length, entry] of entries.entries()) {
      entry.beginning ??= {};
      if (length > 0)
        state =
          entry.beginning.state ?? extendPrefix(state, this.#question(numbers.slice(0, length), true), this.#ground);
      entry.beginning.state = state;
    }
    const beginning = entries.at(-1)?.beginning ?? {};
    beginning.alignment ??= this.#prefixAlignment(state, numbers);
    return beginning.alignment;
  };

  readonly states = (): number => this.#ground.effort.states;

  /** Forgets all markings when they become too many, and with them the traces that name them by number. */
  #makeRoom(): void {
    const { graph } = this.#ground;
    if (graph.size <= KEPT_MARKINGS * this.#maximumStates) return;
    this.#ground = { ...this.#ground, graph: new MarkingGraph(graph.net) };
    this.#following = createFollowing(this.#ground, this.#costs);
    this.#tree = new TraceTree(this.#remembered);
  }

  #numbersOf(trace: readonly string[]): readonly number[] {
    return trace.map((id) => this.#model.indexes.get(id) ?? -1);
  }

  #question(trace: readonly number[], isPrefix: boolean): Question {
    return { trace, isPrefix, costs: this.#costs, maximumStates: this.#maximumStates };
  }

  #alignWhole(trace: readonly number[]): Alignment {
    const question = this.#question(trace, false);
    const found = search(this.#ground, question);
    if (found.ways !== undefined)
      return this.#alignment({ ...found, ways: found.ways }, this.#costOfAdding(trace) + this.#cheapestRun().cost);
    const cheapest = this.#cheapestRun();
    const added = trace.map((): Way => ({ from: 0, transition: -1, withEvent: true }));
    const greedy = search(this.#ground, question, GREED);
    const worst = this.#costOfAdding(trace) + cheapest.cost;
    const ways = greedy.ways ?? [...added, ...(cheapest.ways ?? [])];
    const cost = Math.min(greedy.cost, worst);
    return this.#alignment({ ways, cost, atLeast: Math.min(found.atLeast, cost), optimal: false }, worst);
  }

  #prefixAlignment(state: PrefixState, trace: readonly number[]): PrefixAlignment {
    const alignment = this.#alignment({ ...state, ways: waysOfPrefix(state) }, this.#costOfAdding(trace));
    const { nodes } = this.#model;
    const { labels, mayEnd, isWhole } = this.#following(state.ends.map(({ marking }) => marking));
    const following = nodes.filter(
      ({ kind, isNamed }, node) => labels.has(node) && (kind === "step" || (kind === "event" && isNamed)),
    );
    return {
      ...alignment,
      isWhole: state.isWhole && isWhole,
      next: following.map(({ id }) => id),
      mayEnd,
      mustEnd: mayEnd && state.isWhole && isWhole && following.every(({ kind }) => kind !== "step"),
    };
  }

  #costOfAdding(trace: readonly number[]): number {
    return trace.reduce((sum, node) => sum + this.#costs.add(node), 0);
  }

  #cheapestRun(): { readonly cost: number; readonly ways: readonly Way[] | undefined } {
    if (this.#cheapest !== undefined) return this.#cheapest;
    const question = { ...this.#question([], false), maximumStates: Math.max(this.#maximumStates, STATES_FOR_A_RUN) };
    const found = search(this.#ground, question);
    const { cost, ways } = found.ways === undefined ? search(this.#ground, question, GREED) : found;
    this.#cheapest = { cost: ways === undefined ? 0 : cost, ways };
    return this.#cheapest;
  }

  #alignment(found: Found, worst: number): Alignment {
    const { ways, cost, atLeast, optimal } = found;
    const fitness = worst === 0 ? 1 : 1 - cost / worst;
    return { moves: movesOf(ways, this.#model), cost, atLeast, optimal, fitness };
  }
}

type Found = Pick<Alignment, "cost" | "atLeast" | "optimal"> & { readonly ways: readonly Way[] };
