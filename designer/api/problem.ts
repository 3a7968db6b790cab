import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** What the service says went wrong (RFC 9457), in the language of the page. */
export type Problem = {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly findings?: readonly CheckFinding[];
  /** Why it was refused, where that is decided case by case. */
  readonly reason?: LocalizedText;
  /** The revision that stands, where a change would have lost it. */
  readonly actual?: string;
};

/** A request that did not do what was asked: the service refused it, or could not be reached. */
export class RequestFailure extends Error {
  /** Undefined when the service could not be reached. */
  readonly problem: Problem | undefined;

  constructor(problem: Problem | undefined, options?: ErrorOptions) {
    super(problem === undefined ? "the service cannot be reached" : `${problem.code}: ${problem.detail}`, options);
    this.name = "RequestFailure";
    this.problem = problem;
  }

  /** Why it was not done; undefined when the service could not be reached. */
  get why(): LocalizedText | string | undefined {
    return this.problem?.reason ?? this.problem?.detail;
  }

  /** Whether somebody else changed the document in the meantime. */
  get isConflict(): boolean {
    return this.problem?.status === 412;
  }
}
