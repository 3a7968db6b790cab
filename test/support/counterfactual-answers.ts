import type { CompiledPolicy } from "../../engine/core/compile/compiled-policy.ts";
import { whatWouldChange, type Question } from "../../engine/core/counterfactual/what-would-change.ts";
import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { aFact } from "./a-fact.ts";
import { aPolicy, aRule, compiled } from "./a-policy.ts";
import { AT } from "./outcome-of.ts";

type Facts = Readonly<Record<string, unknown>>;

export const CLEAR: Question = { target: "clear" };

/** Each answer as `fact: value` pairs and what then comes out; a value that is only one of many has a `…`. */
export function answers(policy: CompiledPolicy, facts: Facts, question?: Question): string[] {
  return whatWouldChange(policy, { facts }, AT, question).changes.map(({ facts: changed, verdict }) => {
    const written = changed.map(({ fact, after, pointer = "", example }) => {
      const value = JSON.stringify(after);
      return `${fact}${pointer}: ${value}${example ? "…" : ""}`;
    });
    return `${written.join(", ")} → ${verdict}`;
  });
}

/** A policy of one rule over one test, which stops. */
export function one(fact: unknown, operator: string, value: unknown, others: Facts = {}): CompiledPolicy {
  const rules = [aRule("it", { all: [{ fact: "it", operator, value }] })];
  return compiled(aPolicy({ facts: { it: fact, ...others }, rules }));
}

/** A fact that is computed. */
export function derived(type: FactDefinition["type"], formula: Facts, unit?: "yuan"): unknown {
  return aFact({ type, source: "derived", formula, ...(unit && { unit }) });
}
