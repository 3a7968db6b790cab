/** Places hold tokens, transitions move them. Places, nodes and transitions are numbers from 0. */
export type Net = {
  readonly places: number;
  readonly transitions: readonly Transition[];
  readonly joins: readonly InclusiveJoin[];
  /** The places that hold a token at the start. */
  readonly initial: readonly number[];
  /** Places whose tokens may be left at the end: messages that nobody took, steps that nobody undid. */
  readonly residual: ReadonlySet<number>;
};

export type Transition = {
  /** Each must hold a token, which is taken. A place that stands here and in `gives` is only looked at. */
  readonly takes: readonly number[];
  readonly gives: readonly number[];
  /** Places that lose all their tokens, after the taking and before the giving. */
  readonly empties: readonly number[];
  /** Places that must hold no token. */
  readonly needsEmpty: readonly number[];
  /** Takes a token from every incoming place of this join that has one. */
  readonly join: number | undefined;
  /** The node that happens and may be in the log, between the nodes passed without an event of their own. */
  readonly label: number | undefined;
  /** Whether its node must be in the log. */
  readonly isStep: boolean;
  /** Whether it happens only together with an event of the log. */
  readonly mustShow: boolean;
  readonly before: readonly number[];
  readonly after: readonly number[];
};

/** Whether a transition may happen without an event and without a step left out. */
export function isSilent(transition: Transition | undefined): boolean {
  return transition !== undefined && !transition.isStep && !transition.mustShow;
}

/**
 * An inclusive join (BPMN 2.0, 13.4.3): it goes on when no token can still reach an incoming place that is empty, unless
 * that token can also reach one that is not.
 */
export type InclusiveJoin = {
  readonly incoming: readonly number[];
  /** By place: which incoming places a token there can still reach, as bits. */
  readonly reaches: readonly number[];
};

/** More tokens than these on one place are never considered; see `SearchResult.cutAt`. */
export const MAXIMUM_TOKENS = 12;
