import type { CompiledPolicy, CompiledRule } from "../compile/compiled-policy.ts";
import { differencesOf, type EvaluationDifference } from "../evaluate/evaluation-differences.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Evaluation, RuleFinding } from "../model/formats.generated.ts";
import type { DisclosedCase } from "./disclosed-case.ts";
import type { OpenRule } from "./receipt-check.ts";

/**
 * Compares what can be judged without the facts that are withheld: every rule that reads none of them, and no fact that is
 * derived from one. The others stay open, also where they come out the same without: a fact that is not disclosed is not
 * a fact that was not sent.
 */
export function compareInPart(
  policy: CompiledPolicy,
  { caseFile, withheld }: DisclosedCase,
  { at, before }: { readonly at: string; readonly before: Evaluation | undefined },
): { readonly differences: readonly EvaluationDifference[]; readonly open: readonly OpenRule[] } {
  const unknown = dependentOn(withheld, policy);
  const again = evaluate(policy, caseFile, at);
  // The opening fact says which law judged: without it, nothing can be said of any rule.
  const isOfAnotherDay = policy.openedBy !== undefined && unknown.has(policy.openedBy.name);
  const needs = ({ facts }: CompiledRule): readonly string[] =>
    facts.map(({ name }) => name).filter((name) => unknown.has(name));
  const open = policy.rules
    .filter((rule) => isOfAnotherDay || needs(rule).length > 0)
    .map((rule) => ({ rule: rule.rule.name, title: rule.rule.title, needs: needs(rule) }));
  const opened = new Set(open.map(({ rule }) => rule));
  if (before === undefined) return { differences: [], open };
  return { differences: differencesOf(judgedOf(before, opened), judgedOf(again, opened)), open };
}

/** The facts that are not known while others are withheld: these, and what is derived from them. */
function dependentOn(withheld: readonly string[], { derivations }: CompiledPolicy): ReadonlySet<string> {
  const unknown = new Set(withheld);
  for (const { source, inputs } of derivations)
    if (inputs.some(({ name }) => unknown.has(name))) unknown.add(source.name);
  return unknown;
}

/** What an evaluation says of the rules that are not open, without what explains it. */
function judgedOf({ findings, undecidedRules }: Evaluation, open: ReadonlySet<string>): unknown {
  return {
    findings: byRule(findings.filter(({ rule }) => !open.has(rule)).map(withoutReasons)),
    undecidedRules: byRule(
      undecidedRules.filter(({ rule }) => !open.has(rule)).map(({ rule, needs }) => ({ rule, needs })),
    ),
  };
}

/** Messages may name withheld facts, and records say more or less of the reasons. */
function withoutReasons({
  rule,
  grade,
  effect,
  measures,
}: RuleFinding): Pick<RuleFinding, "rule" | "grade" | "effect" | "measures"> {
  return { rule, grade, effect, measures };
}

function byRule<T extends { readonly rule: string }>(told: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(told.map((one) => [one.rule, one]));
}
