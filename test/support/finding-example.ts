import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { FindingCode } from "../../engine/core/check/finding-catalog.ts";

/** Documents in which something is wrong, where it is, and how it is told. */
export type FindingExample = {
  readonly of: readonly CheckFinding[] | Promise<readonly CheckFinding[]>;
  readonly at: string;
  readonly zh: string;
  readonly en: string;
  /** The next step in English, where it depends on the documents. */
  readonly nextStep?: string;
};

export type FindingExamples = Partial<Record<FindingCode, FindingExample>>;
