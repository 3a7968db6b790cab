import type { ExpectedEvaluation, Grade, Verdict } from "../../engine/core/model/formats.generated.ts";

/** Names that both lists have, and those that only one has. */
export type NamesDiff = {
  readonly both: readonly string[];
  readonly onlyExpected: readonly string[];
  readonly onlyGiven: readonly string[];
};

/** What a case expects beside what it gives. */
export type ExpectationDiff = {
  readonly verdict: { readonly expected: Verdict; readonly given: Verdict; readonly same: boolean };
  readonly caseGrade: { readonly expected: Grade | null; readonly given: Grade | null; readonly same: boolean };
  readonly findings: NamesDiff & { readonly same: boolean };
  /** Undefined when the case says nothing of missing facts. */
  readonly missingFacts: (NamesDiff & { readonly same: boolean }) | undefined;
  readonly same: boolean;
};

/** Compares what a case expects with what it gives, as the cases of a power are compared when they are run. */
export function expectationDiff(expected: ExpectedEvaluation, given: ExpectedEvaluation): ExpectationDiff {
  const verdict = compared(expected.verdict, given.verdict);
  const caseGrade = compared(expected.caseGrade, given.caseGrade);
  const findings = namesDiff(expected.findings, given.findings);
  const missingFacts =
    expected.missingFacts === undefined ? undefined : namesDiff(expected.missingFacts, given.missingFacts ?? []);
  const same = verdict.same && caseGrade.same && findings.same && (missingFacts?.same ?? true);
  return { verdict, caseGrade, findings, missingFacts, same };
}

function compared<T>(expected: T, given: T): { readonly expected: T; readonly given: T; readonly same: boolean } {
  return { expected, given, same: expected === given };
}

function namesDiff(expected: readonly string[], given: readonly string[]): NamesDiff & { readonly same: boolean } {
  const onlyExpected = expected.filter((name) => !given.includes(name));
  const onlyGiven = given.filter((name) => !expected.includes(name));
  const both = expected.filter((name) => given.includes(name));
  return { both, onlyExpected, onlyGiven, same: onlyExpected.length + onlyGiven.length === 0 };
}
