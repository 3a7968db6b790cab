import type { CheckFinding } from "../../engine/core/check/check-finding.ts";

/** What the service says went wrong (RFC 9457), in the language of the page. */
export type Problem = {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly findings?: readonly CheckFinding[];
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

  /** Whether somebody else changed the document in the meantime. */
  get isConflict(): boolean {
    return this.problem?.status === 412;
  }
}
