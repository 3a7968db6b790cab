/** One step of an alignment: what the log and the map do together, or one of them alone. `event` counts from 0. */
export type Move =
  | { readonly kind: "both"; readonly event: number; readonly node: string }
  | { readonly kind: "logOnly"; readonly event: number }
  | { readonly kind: "mapOnly"; readonly node: string }
  /** A gateway or an event of the map, passed without an event of its own. */
  | { readonly kind: "silent"; readonly node: string };

/**
 * A case against its map: the run of the map that differs least from it, and where. Of several that cost the same the
 * order of `Move` and of the nodes on the map decides, so that the same case always gives the same one.
 */
export type Alignment = {
  readonly moves: readonly Move[];
  readonly cost: number;
  /** No alignment costs less; equal to the cost when this one is optimal. */
  readonly atLeast: number;
  /** Whether it is proved that none costs less; not, when the search came to its bound. */
  readonly optimal: boolean;
  /** 1 − cost / (cost of adding every event + cost of the cheapest run with every step skipped). */
  readonly fitness: number;
};

/** A case that still runs, against the beginning of a run. */
export type PrefixAlignment = Alignment & {
  /** The steps and named events that may come next, after any of the best alignments; in the order of the map. */
  readonly next: readonly string[];
  /** Whether all best alignments were looked at for what follows; on some maps they are too many. */
  readonly isWhole: boolean;
  /** Whether the case may end as it stands. */
  readonly mayEnd: boolean;
  /** Whether it may end and no step can follow. */
  readonly mustEnd: boolean;
};

/** What a deviation costs, in whole numbers above 0: a step of the map that was not done, an event that does not belong. */
export type MoveCosts = {
  readonly skip: (node: string) => number;
  /** Undefined for an activity that the map does not know. */
  readonly add: (node: string | undefined) => number;
};
