import type { CompiledPolicy, CompiledRule } from "../compile/compiled-policy.ts";
import type { DatedPolicy, DatedRule } from "../decide/dated-policy.ts";
import type { Slots } from "../decide/outcome.ts";
import { judge, type Judgment } from "../evaluate/judge.ts";
import type { ConditionWords } from "../evaluate/test-sentence.ts";
import type { CaseFile, Explanation } from "../model/formats.generated.ts";
import { maskExplanation } from "../personal/mask-evaluation.ts";
import type { PersonalFacts } from "../personal/personal-facts.ts";
import type { CaseJudgment, FiredRule, Obstacle, RuleView } from "./case-judgment.ts";

/** Judges past cases by one policy, and remembers under which of its dates they fell. */
export type PolicyJudge = {
  readonly judge: (caseFile: CaseFile, at: string) => CaseJudgment;
  /** The rules that were in force in none of the cases judged so far. */
  readonly neverInForce: () => string[];
};

/** Prepares to judge any number of cases by a policy. Nothing is explained until it is asked for. */
export function judgeByPolicy(policy: CompiledPolicy): PolicyJudge {
  const { baselineGrade } = policy.power;
  const words = wordsOf(policy);
  const fired = firedRules();
  const met = new Set<DatedPolicy>();
  return {
    judge: (caseFile, at) => {
      const judgment = judge(policy, caseFile, at);
      const { dated } = judgment.law;
      met.add(dated);
      const { caseGrade, monitoringGrade } = judgment.consequences;
      return {
        verdict: judgment.verdict,
        baselineGrade,
        caseGrade,
        monitoringGrade,
        fired: judgment.fired.map(fired),
        undecided: judgment.undecided.length === 0 ? NONE : judgment.undecided.map(nameOf),
        obstacles: judgment.verdict === "incomplete" ? obstaclesOf(judgment) : NONE,
        view: (rule) => viewOf(dated, rule, judgment, policy.personal),
        words,
      };
    },
    neverInForce: () => {
      const inForce = new Set([...met].flatMap(({ rules }) => rules.map(nameOf)));
      return policy.rules.map(({ rule }) => rule.name).filter((name) => !inForce.has(name));
    },
  };
}

const NONE: readonly never[] = [];

/** What the tests of a policy are called. */
export function wordsOf({ sources, parameters }: CompiledPolicy): ConditionWords {
  return { facts: Object.fromEntries(sources.map(({ name, definition }) => [name, definition])), parameters };
}

function nameOf({ compiled }: DatedRule): string {
  return compiled.rule.name;
}

/** A rule is told the same in every case in which it fires. */
function firedRules(): (rule: DatedRule) => FiredRule {
  const known = new Map<CompiledRule, FiredRule>();
  return ({ compiled }) => {
    const found = known.get(compiled);
    if (found !== undefined) return found;
    const { rule, places } = compiled;
    const { grade, effect } = rule.event.params;
    const made = { rule: rule.name, title: rule.title, grade, effect, places };
    known.set(compiled, made);
    return made;
  };
}

function obstaclesOf({ missing, frame, law }: Judgment): Obstacle[] {
  return [
    ...missing.map(({ fact, label }): Obstacle => ({ code: "factMissing", name: fact, title: label })),
    ...frame.invalid.map(({ fact }): Obstacle => ({ code: "factInvalid", name: fact })),
    ...law.notices.map(({ code, message }): Obstacle => ({ code: "notice", name: code, title: message })),
  ];
}

function viewOf(
  { rules, notInForce }: DatedPolicy,
  name: string,
  { frame }: Judgment,
  personal: PersonalFacts | undefined,
): RuleView {
  const rule = rules.find(({ compiled }) => compiled.rule.name === name);
  if (rule !== undefined)
    return { ...labelOf(rule.compiled), state: "decided", explanation: shown(rule, frame.values, personal) };
  const sleeping = notInForce.find((compiled) => compiled.rule.name === name);
  return sleeping === undefined ? { state: "absent" } : { ...labelOf(sleeping), state: "notInForce" };
}

/** A sample is kept and read by many, so nothing personal is told in it. */
function shown({ compiled, explain }: DatedRule, values: Slots, personal: PersonalFacts | undefined): Explanation {
  const explanation = explain(values);
  return personal === undefined ? explanation : maskExplanation(explanation, compiled.plan, personal);
}

function labelOf({ rule }: CompiledRule): Pick<RuleView, "title" | "grade"> {
  return { title: rule.title, grade: rule.event.params.grade };
}
