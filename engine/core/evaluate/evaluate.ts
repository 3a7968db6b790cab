import type { CompiledPolicy, CompiledRule } from "../compile/compiled-policy.ts";
import type { DatedPolicy, DatedRule } from "../decide/dated-policy.ts";
import { NO_RECORD, outcomeWord, type Slots } from "../decide/outcome.ts";
import type { CaseFile, Evaluation, RuleExplanation, RuleFinding, UndecidedRule } from "../model/formats.generated.ts";
import { judge, type Judgment } from "./judge.ts";
import { unknownFactsOf } from "./missing-facts.ts";

/** Which condition trees the answer carries: of what fired or stays undecided, of every rule, or none. */
export type ExplainDepth = "fired" | "all" | "none";

/**
 * Judges a case by a policy at an instant (ISO, with offset). Pure and deterministic: the same policy digest and the same
 * case give the same answer, byte for byte. Whatever is wrong with the facts is told in the answer, never thrown.
 * Nothing of an answer is to be changed: cases share parts of theirs, or the whole, which is then frozen.
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

/** What a case comes to, as it is answered. Cases about which there is nothing to tell share their answer. */
export function tellJudgment(
  policy: CompiledPolicy,
  judgment: Judgment,
  at: string,
  explain: ExplainDepth,
): Evaluation {
  const { frame, law, verdict } = judgment;
  const isOfItsOwn = verdict !== "clear" || frame.unknown.length > 0 || explain === "all";
  if (isOfItsOwn) return toEvaluation(policy, judgment, at, explain);
  const { sharedAnswer } = policy;
  return sharedAnswer.find(law, at) ?? sharedAnswer.keep(law, at, toEvaluation(policy, judgment, at, explain));
}

function toEvaluation(policy: CompiledPolicy, judgment: Judgment, at: string, explain: ExplainDepth): Evaluation {
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
    findings: findingsOf(fired, values, explain),
    requiredControls,
    undecidedRules: undecidedOf(undecided, values, explain),
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

// Here and below, optional keys are assigned after the literal: spreading them in costs more than judging the case. So do
// closures for each case, so that loops stand where `map` would.

function findingsOf(fired: readonly DatedRule[], values: Slots, depth: ExplainDepth): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const { tell } of fired) findings.push(tell(values, depth !== "none"));
  return findings;
}

function undecidedOf(undecided: readonly DatedRule[], values: Slots, depth: ExplainDepth): UndecidedRule[] {
  const told: UndecidedRule[] = [];
  for (const rule of undecided) told.push(toUndecided(rule, values, depth));
  return told;
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
