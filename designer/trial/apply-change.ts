import type { FactChange } from "../../engine/core/counterfactual/change.ts";
import type { FactUses } from "../workspace/analysis/analysis.ts";
import type { Facts } from "./over-base.ts";

/**
 * The facts with changed ones among them. A result that was sent beside all its inputs would contradict a changed input, so
 * it is left to be computed again.
 */
export function withChanges(
  facts: Facts,
  changes: readonly Pick<FactChange, "fact" | "after">[],
  { inputs }: Pick<FactUses, "inputs">,
): Facts {
  const changed = Object.fromEntries(changes.map(({ fact, after }) => [fact, after]));
  const whole = { ...facts, ...changed };
  const isKnown = (fact: string): boolean =>
    (whole[fact] !== undefined && whole[fact] !== null) || isComputed(fact, inputs, isKnown);
  const kept = Object.entries(whole).filter(
    ([fact]) => Object.hasOwn(changed, fact) || !follows(fact, changed, inputs) || !isComputed(fact, inputs, isKnown),
  );
  return Object.fromEntries(kept);
}

function isComputed(fact: string, inputs: FactUses["inputs"], isKnown: (fact: string) => boolean): boolean {
  const needed = Object.hasOwn(inputs, fact) ? inputs[fact] : undefined;
  return needed !== undefined && needed.length > 0 && needed.every(isKnown);
}

/** Whether a derived fact is computed from a changed one, directly or through others. */
function follows(fact: string, changed: Facts, inputs: FactUses["inputs"]): boolean {
  const needed = (Object.hasOwn(inputs, fact) ? inputs[fact] : undefined) ?? [];
  return needed.some((input) => Object.hasOwn(changed, input) || follows(input, changed, inputs));
}
