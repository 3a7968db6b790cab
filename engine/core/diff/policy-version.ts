import type { PolicySource } from "../compile/policy-source.ts";
import type { Diagram } from "../map/diagram.ts";

/**
 * One version of a power as it is compared: everything that judges, and the whole map. Example cases are no part of it:
 * they judge nothing.
 */
export type PolicyVersion = Pick<
  PolicySource,
  "power" | "facts" | "parameters" | "conditions" | "rules" | "library"
> & {
  readonly diagram: Diagram;
};

/** The two versions that are compared. Elements of the map have the ids of the later one. */
export type Sides = { readonly before: PolicyVersion; readonly after: PolicyVersion };
