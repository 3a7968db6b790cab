import { Engine, type RuleProperties } from "json-rules-engine";

import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { DatedPolicy, DatedRule } from "../decide/dated-policy.ts";
import type { Slots } from "../decide/outcome.ts";
import { deeplyFrozen } from "../model/deeply-frozen.ts";
import type { NamedCondition } from "../model/formats.generated.ts";
import { AS_IDENTIFIERS, asIdentifiers, referenceOperators } from "./reference-operators.ts";
import { toReferenceValue } from "./reference-value.ts";
import { isFactInList, toReferenceRule } from "./to-reference-rule.ts";

/** Runs some of the rules in force through json-rules-engine and names those that fire. */
export type RunReference = (rules: readonly DatedRule[], values: Slots) => Promise<ReadonlySet<string>>;

/**
 * Prepares the reference runs of a policy on a day. Every run has its own `Engine`: overlapping runs of one silently drop
 * rules. Paths are resolved to nothing, so no JSONPath of a user is ever evaluated.
 */
export function referenceRunner(
  policy: CompiledPolicy,
  dated: DatedPolicy,
  conditions: readonly NamedCondition[],
): RunReference {
  const facts = new Map(policy.sources.map((source) => [source.name, source]));
  const names = { facts, parameters: dated.parameters, conditions };
  const prepared = new Map(
    dated.rules.map((rule) => [rule, toRuleOfRun(toReferenceRule(rule.compiled.rule, names))] as const),
  );
  return async (rules, values) => {
    const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: () => undefined });
    const all = policy.sources.map(({ name, slot }) => [name, toReferenceValue(values[slot] ?? undefined)] as const);
    const sent = Object.fromEntries(all.filter(([, value]) => value !== undefined));
    for (const [name, test] of Object.entries(referenceOperators(sent))) engine.addOperator(name, test);
    engine.addOperatorDecorator(AS_IDENTIFIERS, asIdentifiers);
    for (const ruleOf of rules.flatMap((rule) => prepared.get(rule) ?? [])) engine.addRule(ruleOf(sent));
    const { events } = await engine.run(sent);
    return new Set(events.map(({ type }) => type));
  };
}

type RuleOfRun = (sent: Readonly<Record<string, unknown>>) => RuleProperties;

/** Most rules are the same in every run. One that compares with a list of facts is put together for each. */
function toRuleOfRun(rule: RuleProperties): RuleOfRun {
  const text = JSON.stringify(rule);
  if (!text.includes(FACT_IN_LIST)) {
    const copy: RuleProperties = JSON.parse(text);
    deeplyFrozen(copy);
    return () => copy;
  }
  return (sent) => JSON.parse(text, (_key, value: unknown) => (isFactInList(value) ? sent[value.factInList] : value));
}

const FACT_IN_LIST = '"factInList":';
