import type { CompiledPolicy, CompiledRule } from "../compile/compiled-policy.ts";
import type { DatedPolicy, DatedRule } from "../decide/dated-policy.ts";
import { NO_RECORD, outcomeWord, type Slots } from "../decide/outcome.ts";
import type { CaseFile, Evaluation, RuleExplanation, RuleFinding, UndecidedRule } from "../model/formats.generated.ts";
import { judge, type Judgment } from "./judge.ts";
import { renderMessage } from "./message.ts";
import { unknownFactsOf } from "./missing-facts.ts";

/** Which condition trees the answer carries: of what fired or stays undecided, of every rule, or none. */
export type ExplainDepth = "fired" | "all" | "none";

/**
 * Judges a case by a policy at an instant (ISO, with offset). Pure and deterministic: the same policy digest and the same
 * case give the same answer, byte for byte. Whatever is wrong with the facts is told in the answer, never thrown.
 * Semantics: design section 4; grades: domain model 3.1; required controls: M091.
 */
export function evaluate(
  policy: CompiledPolicy,
  caseFile: CaseFile,
  at: string,
  explain: ExplainDepth = "fired",
): Evaluation {
  return tellJudgment(policy, judge(policy, caseFile, at), at, explain);
}

/** What a case comes to, as it is answered. */
export function tellJudgment(
  policy: CompiledPolicy,
  judgment: Judgment,
  at: string,
  explain: ExplainDepth,
): Evaluation {
  const { power, reference } = policy;
  const { frame, law, fired, undecided, missing, consequences, verdict } = judgment;
  const { date, dated, notices } = law;
  const { values, invalid, unknown } = frame;
  const { caseGrade, monitoringGrade, requiredControls, monitoring } = consequences;
  const evaluation: Evaluation = {
    power: power.id,
    at,
    lawDate: date,
    verdict,
    baselineGrade: power.baselineGrade,
    caseGrade,
    monitoringGrade,
    findings: fired.map((rule) => toFinding(rule, values, dated, explain)),
    requiredControls,
    undecidedRules: undecided.map((rule) => toUndecided(rule, values, explain)),
    missingFacts: missing,
    invalidFacts: invalid,
    unknownFacts: unknown,
    notices,
    monitoring,
    policy: reference,
  };
  if (power.ref !== undefined) evaluation.ref = power.ref;
  if (explain === "all") evaluation.explanations = explainOthers(dated, values);
  return evaluation;
}

// Here and above, optional keys are assigned after the literal: spreading them in costs more than judging the case.

function toFinding(
  { compiled, explainFired }: DatedRule,
  values: Slots,
  dated: DatedPolicy,
  depth: ExplainDepth,
): RuleFinding {
  const { rule, basis, places, message } = compiled;
  const { grade, effect, measures } = rule.event.params;
  const finding: RuleFinding = {
    rule: rule.name,
    grade,
    effect,
    title: rule.title,
    message: renderMessage(message, values, dated.parameters),
    basis,
    at: places,
    measures,
  };
  if (rule.ref !== undefined) finding.ref = rule.ref;
  if (depth !== "none") finding.explanation = explainFired(values);
  return finding;
}

function toUndecided({ compiled, explain }: DatedRule, values: Slots, depth: ExplainDepth): UndecidedRule {
  const { name, ref, title, event } = compiled.rule;
  const undecided: UndecidedRule = {
    rule: name,
    grade: event.params.grade,
    title,
    needs: unknownFactsOf(compiled, values),
  };
  if (ref !== undefined) undecided.ref = ref;
  if (depth !== "none") undecided.explanation = explain(values);
  return undecided;
}

function explainOthers({ rules, notInForce }: DatedPolicy, values: Slots): RuleExplanation[] {
  const inForce = rules.flatMap(({ compiled, decide, explain }) => {
    const outcome = outcomeWord(decide(values, NO_RECORD));
    return outcome === "pass" ? [] : [{ ...labelled(compiled, outcome), explanation: explain(values) }];
  });
  return [...inForce, ...notInForce.map((compiled) => labelled(compiled, "notInForce"))];
}

function labelled({ rule }: CompiledRule, outcome: RuleExplanation["outcome"]): RuleExplanation {
  const explanation: RuleExplanation = { rule: rule.name, grade: rule.event.params.grade, title: rule.title, outcome };
  if (rule.ref !== undefined) explanation.ref = rule.ref;
  return explanation;
}
