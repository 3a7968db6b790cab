import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { pointerInto, type PlanNode } from "../compile/plan.ts";
import type { Evaluation, Explanation } from "../model/formats.generated.ts";

/** One test of a rule, and whether the cases saw it pass and saw it fail. `pointer` leads from the rule's `conditions`. */
export type TestCoverage = {
  readonly rule: string;
  readonly pointer: string;
  readonly fact: string;
  readonly operator: string;
  readonly passed: boolean;
  readonly failed: boolean;
};

/**
 * Which tests of which rules the cases saw pass and saw fail. The evaluations must have been made with all explanations;
 * a test that was never reached, or only with an unknown value, counts as neither.
 */
export function conditionCoverage(policy: CompiledPolicy, evaluations: readonly Evaluation[]): TestCoverage[] {
  const seen = new Map<string, { passed: boolean; failed: boolean }>();
  for (const evaluation of evaluations) {
    const { findings, undecidedRules, explanations = [] } = evaluation;
    for (const { rule, explanation } of [...findings, ...undecidedRules, ...explanations]) {
      if (explanation !== undefined) note(explanation, `${rule}#`, seen);
    }
  }
  return policy.rules.flatMap(({ rule, plan }) =>
    [...testsWithPlaces(plan, "")].map((test) => {
      const { passed = false, failed = false } = seen.get(`${rule.name}#${test.pointer}`) ?? {};
      return { rule: rule.name, ...test, passed, failed };
    }),
  );
}

/** The part of all outcomes, two a test, that the cases saw; 1 where there is no test. */
export function coverageRatio(tests: readonly TestCoverage[]): number {
  const outcomes = tests.reduce((sum, { passed, failed }) => sum + Number(passed) + Number(failed), 0);
  return tests.length === 0 ? 1 : outcomes / (2 * tests.length);
}

function note(explanation: Explanation, place: string, seen: Map<string, { passed: boolean; failed: boolean }>): void {
  if (explanation.kind !== "test") {
    const { kind, of } = explanation;
    of.forEach((child, position) => note(child, `${place}${pointerInto(kind, position)}`, seen));
    return;
  }
  const known = seen.get(place) ?? { passed: false, failed: false };
  const { outcome } = explanation;
  seen.set(place, { passed: known.passed || outcome === "pass", failed: known.failed || outcome === "fail" });
}

type PlacedTest = Pick<TestCoverage, "pointer" | "fact" | "operator">;

function* testsWithPlaces(plan: PlanNode, pointer: string): Generator<PlacedTest> {
  if (plan.kind === "test") yield { pointer, fact: plan.subject.name, operator: plan.operator.name };
  else {
    const { kind, of } = plan;
    for (const [position, child] of of.entries()) {
      yield* testsWithPlaces(child, `${pointer}${pointerInto(kind, position)}`);
    }
  }
}
