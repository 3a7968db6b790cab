import type { Grade, Verdict } from "../model/formats.generated.ts";

/** A way in which a case would be judged otherwise: the facts that would have to be otherwise, and what then comes out. */
export type Change = {
  readonly facts: readonly FactChange[];
  readonly verdict: Verdict;
  readonly caseGrade: Grade | null;
  /** The rules that fire now and no longer would. */
  readonly removes: readonly string[];
  /** The rules that do not fire now and would. */
  readonly adds: readonly string[];
};

/** One fact that would have to be otherwise, as a system sends it. `before` is absent when it was not sent. */
export type FactChange = {
  readonly fact: string;
  readonly before?: unknown;
  readonly after: unknown;
  /** What changed inside a list: a JSON pointer into it, to a field of a record or to a record that is no longer there. */
  readonly pointer?: string;
  /** Any other value would do as well; `after` is one of them. */
  readonly example: boolean;
  /** The test that would then come out otherwise; absent when the fact was only missing or unusable. */
  readonly because?: TestOutcome;
};

/** A test of a rule, by the JSON pointer from the rule's `conditions`, and how it would come out. */
type TestOutcome = {
  readonly rule: string;
  readonly pointer: string;
  readonly outcome: "pass" | "fail";
};
