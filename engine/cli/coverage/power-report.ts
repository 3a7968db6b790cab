import { coverageFindings, runCases, type CaseResult } from "../../core/cases/run-cases.ts";
import { conditionCoverage, coverageRatio, type TestCoverage } from "../../core/cases/condition-coverage.ts";
import { publicationFindings } from "../../core/check/publication-findings.ts";
import type { CheckFinding } from "../../core/check/check-finding.ts";
import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import type { ExampleCase, NamedCondition } from "../../core/model/formats.generated.ts";

/** What running all cases of one power gave. `findings` is empty when it could be published as it is. */
export type PowerReport = {
  readonly power: string;
  readonly cases: number;
  readonly passed: number;
  readonly findings: readonly CheckFinding[];
  readonly coverage: PowerCoverage;
};

/** How far the cases exercise the rules. */
export type PowerCoverage = {
  readonly rules: number;
  readonly rulesFired: number;
  readonly rulesAtBoundary: number;
  readonly tests: readonly TestCoverage[];
  /** Of the outcomes of all tests, two each, the part that the cases saw. */
  readonly conditions: number;
};

export type PowerUnderTest = {
  readonly id: string;
  readonly policy: CompiledPolicy;
  readonly cases: readonly ExampleCase[];
  readonly conditions: readonly NamedCondition[];
  readonly at: string;
};

/** Runs the cases of a power, the coverage and the reference verification: what publishing demands. */
export async function reportPower({ id, policy, cases, conditions, at }: PowerUnderTest): Promise<PowerReport> {
  const results = runCases(policy, cases, at, "all");
  return {
    power: id,
    cases: cases.length,
    passed: results.filter(({ findings }) => findings.length === 0).length,
    findings: await publicationFindings({ policy, conditions, cases, at }),
    coverage: coverageOf(policy, results),
  };
}

function coverageOf(policy: CompiledPolicy, results: readonly CaseResult[]): PowerCoverage {
  const evaluations = results.flatMap(({ evaluation }) => evaluation ?? []);
  const gaps = coverageFindings(policy, results);
  const rules = policy.rules.length;
  const tests = conditionCoverage(policy, evaluations);
  return {
    rules,
    rulesFired: rules - gaps.filter(({ code }) => code === "RULE_WITHOUT_FIRING_CASE").length,
    rulesAtBoundary: rules - gaps.filter(({ code }) => code === "RULE_WITHOUT_BOUNDARY_CASE").length,
    tests,
    conditions: coverageRatio(tests),
  };
}
