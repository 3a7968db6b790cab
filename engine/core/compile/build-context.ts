import type { Report } from "../check/check-finding.ts";
import type { Parameter } from "../model/formats.generated.ts";
import type { Scope } from "./scope.ts";

/** The most tests that one rule may have, those of its shared conditions included. */
export const MAXIMUM_TESTS = 500;

/** The most groups, references and tests that one rule may have: shared conditions that refer to others multiply. */
export const MAXIMUM_NODES = 2_000;

export type Budget = { tests: number; nodes: number };

/** What a condition may refer to, and where its faults are reported. */
export type BuildContext = {
  readonly scope: Scope;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Shared conditions as the user wrote them, by name. */
  readonly shared: ReadonlyMap<string, unknown>;
  readonly report: Report;
  /** Counts down the tests, and the nodes of any kind, that the rule may still have. */
  readonly budget: Budget;
};
