import type { Net } from "./net.ts";

/**
 * What a map allows to happen, compiled once: a net whose tokens move as BPMN says. A run of the map is a way from its
 * start to where no token is left.
 */
export type ProcessModel = {
  /** In the order of the map, which decides between what is equal. */
  readonly nodes: readonly ModelNode[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly net: Net;
};

export type ModelNode = {
  readonly id: string;
  /**
   * A step must be in the log. An event may be in it, and so may the end of a subprocess that is drawn in full. Gateways
   * never are.
   */
  readonly kind: "step" | "event" | "subprocess" | "gateway";
  readonly isNamed: boolean;
};
