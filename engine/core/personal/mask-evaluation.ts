import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { OperandPlan, PlanNode, Source } from "../compile/plan.ts";
import { renderMessage } from "../evaluate/message.ts";
import type { Judgment } from "../evaluate/judge.ts";
import type { Evaluation, Explanation, InvalidFact, LeafExplanation, RuleFinding } from "../model/formats.generated.ts";
import { MASK } from "./mask.ts";
import { maskValue } from "./mask-case.ts";
import type { PersonalFacts } from "./personal-facts.ts";

/**
 * An evaluation as everybody may read it who may read evaluations: the same verdict, grades, rules and outcomes, with no
 * personal value in messages, explanations and faults. `judgment` is what it was told from.
 */
export function maskEvaluation(
  evaluation: Evaluation,
  judgment: Judgment,
  { policy, personal }: { readonly policy: CompiledPolicy; readonly personal: PersonalFacts },
): Evaluation {
  const planOf = (name: string): PlanNode | undefined => policy.rules.find(({ rule }) => rule.name === name)?.plan;
  const explained = <Told extends { readonly rule: string; explanation?: Explanation }>(told: Told): Told => {
    const plan = planOf(told.rule);
    if (told.explanation === undefined || plan === undefined) return told;
    return { ...told, explanation: maskExplanation(told.explanation, plan, personal) };
  };
  const masked: Evaluation = {
    ...evaluation,
    findings: evaluation.findings.map((finding, index) =>
      explained({ ...finding, message: maskedMessage(finding, index, judgment, personal) }),
    ),
    undecidedRules: evaluation.undecidedRules.map(explained),
    invalidFacts: evaluation.invalidFacts.map((invalid) => maskInvalid(invalid, personal)),
  };
  if (evaluation.explanations !== undefined) masked.explanations = evaluation.explanations.map(explained);
  return masked;
}

/** A list that has a hidden field is not written into a sentence at all. */
function maskedMessage(
  { message }: RuleFinding,
  index: number,
  { fired, frame, law }: Judgment,
  personal: PersonalFacts,
): RuleFinding["message"] {
  const template = fired[index]?.compiled.message;
  if (template === undefined || template.fixed !== undefined) return message;
  const shows = ({ name }: Source): boolean => personal.shown.has(name) && !holdsHidden(name, personal);
  return renderMessage(template, frame.values, law.dated.parameters, (source) => (shows(source) ? undefined : MASK));
}

function holdsHidden(name: string, { fields, touched }: PersonalFacts): boolean {
  return fields.has(name) && touched.has(name);
}

/** Masks an explanation. Its tree is that of its plan, so each leaf is told by the plan what it compares. */
export function maskExplanation(explanation: Explanation, plan: PlanNode, personal: PersonalFacts): Explanation {
  if (explanation.kind === "test") {
    return plan.kind === "test" ? maskLeaf(explanation, plan.subject, plan.operand, personal) : hideLeaf(explanation);
  }
  const parts = plan.kind === "test" ? [] : plan.of;
  const of = explanation.of.map((child, index) => {
    const part = parts[index];
    return part === undefined ? child : maskExplanation(child, part, personal);
  });
  return { ...explanation, of };
}

function maskLeaf(
  leaf: LeafExplanation,
  subject: Source,
  operand: OperandPlan,
  personal: PersonalFacts,
): LeafExplanation {
  const told = { ...leaf };
  if ("actual" in told) told.actual = maskValue(subject.name, told.actual, personal);
  if (operand.kind === "source") told.expected = maskValue(operand.source.name, told.expected, personal);
  else if (readsHidden(operand, personal)) told.expected = MASK;
  return told;
}

function hideLeaf(leaf: LeafExplanation): LeafExplanation {
  return { ...leaf, ...("actual" in leaf && { actual: MASK }), expected: MASK };
}

function readsHidden(operand: OperandPlan, personal: PersonalFacts): boolean {
  if (operand.kind === "list") return operand.items.some((item) => readsHidden(item, personal));
  if (operand.kind !== "source") return false;
  return !personal.shown.has(operand.source.name) || holdsHidden(operand.source.name, personal);
}

function maskInvalid(invalid: InvalidFact, { touched }: PersonalFacts): InvalidFact {
  if (!touched.has(invalid.fact)) return invalid;
  return { ...invalid, message: { zh: `（${MASK}）`, en: `(${MASK})` } };
}
