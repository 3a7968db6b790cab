import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import type { DecisionForm } from "../../engine/core/decide/dated-policy.ts";
import type { Evaluation, Explanation } from "../../engine/core/model/formats.generated.ts";
import { aPolicy, aRule, compiled } from "./a-policy.ts";

type Judgment = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly case: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly unknown[];
  readonly shared?: readonly unknown[];
};

export const AT = "2026-09-18T09:30:00+08:00";

/**
 * What one condition comes to on a case, by the dictionary given. Both forms, closures and generated code, must give the
 * same answer.
 */
export function outcomeOf(condition: unknown, judgment: Judgment): string {
  return explanationOf(condition, judgment).outcome;
}

/** The condition tree of one condition on a case. */
export function explanationOf(condition: unknown, judgment: Judgment): Explanation {
  const byClosures = judge(condition, judgment, "closures");
  const byGeneratedCode = judge(condition, judgment, "generatedCode");
  if (JSON.stringify(byClosures) !== JSON.stringify(byGeneratedCode)) {
    throw new Error(`${JSON.stringify(byClosures)} by closures, ${JSON.stringify(byGeneratedCode)} by generated code`);
  }
  const { findings, explanations = [] } = byClosures;
  const tree = findings[0]?.explanation ?? explanations[0]?.explanation;
  const inner = tree?.kind === "test" ? undefined : tree?.of[0];
  if (inner === undefined) throw new Error("the rule was not explained");
  return inner;
}

function judge(
  condition: unknown,
  { facts, case: sent, parameters = [], shared = [] }: Judgment,
  form: DecisionForm,
): Evaluation {
  const rules = [aRule("the-rule", { all: [condition] })];
  const policy = compiled(aPolicy({ facts, rules, parameters, conditions: shared }), form);
  return evaluate(policy, { facts: sent }, AT, "all");
}
