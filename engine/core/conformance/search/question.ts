import type { MarkingGraph } from "./marking-graph.ts";
import type { Component } from "./components.ts";
import type { Helpers } from "./helpers-of-events.ts";

/** What a search is asked: a trace as numbers of nodes, −1 for what the map does not know. */
export type Question = {
  readonly trace: readonly number[];
  /** Whether the trace may be only the beginning of a run. */
  readonly isPrefix: boolean;
  readonly costs: NodeCosts;
  readonly maximumStates: number;
};

export type NodeCosts = { readonly skip: (node: number) => number; readonly add: (node: number) => number };

/** What all searches on one map share. */
export type SearchGround = {
  readonly graph: MarkingGraph;
  readonly components: readonly Component[];
  readonly helpers: Helpers;
  /** By place: whether its token may go first once the trace is over. */
  readonly settled: readonly boolean[];
  /** The nodes that can happen together with an event. */
  readonly labels: ReadonlySet<number>;
  /** How many states all searches reached so far. */
  readonly effort: { states: number };
};
