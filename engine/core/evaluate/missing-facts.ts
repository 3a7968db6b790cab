import type { CompiledPolicy, CompiledRule } from "../compile/compiled-policy.ts";
import type { Source } from "../compile/plan.ts";
import type { DatedRule } from "../decide/dated-policy.ts";
import type { Slots } from "../decide/outcome.ts";
import type { MissingFact } from "../model/formats.generated.ts";

/** The facts that a rule reads and that are not known, sent unusable ones included. */
export function unknownFactsOf({ facts }: CompiledRule, values: Slots): string[] {
  return facts.filter(({ slot }) => values[slot] === undefined || values[slot] === null).map(({ name }) => name);
}

/**
 * The facts that were not sent and are needed: by a rule that stays undecided, or because the dictionary demands them of
 * every case. For a derived fact, what to send so that it can be derived.
 */
export function missingFacts(policy: CompiledPolicy, undecided: readonly DatedRule[], values: Slots): MissingFact[] {
  if (undecided.length === 0 && allSent(policy.required, values)) return [];
  return policy.sources.flatMap((source): MissingFact[] => {
    const { name, slot, definition } = source;
    if (values[slot] !== undefined) return [];
    const neededBy = undecided.filter(({ compiled }) => compiled.facts.some((fact) => fact.name === name));
    const required = definition.required === true;
    if (neededBy.length === 0 && !required) return [];
    const inputs = policy.derivations.find((derivation) => derivation.source.name === name)?.inputs ?? [];
    const missing: MissingFact = {
      fact: name,
      label: definition.label,
      required,
      neededBy: neededBy.map(({ compiled }) => compiled.rule.name),
    };
    const derivableFrom = inputs.filter((input) => values[input.slot] === undefined).map((input) => input.name);
    if (derivableFrom.length > 0) missing.derivableFrom = derivableFrom;
    return [missing];
  });
}

/** Not by `every`, which the optimising compiler does not see through where a list is frozen. */
function allSent(sources: readonly Source[], values: Slots): boolean {
  for (let index = 0; index < sources.length; index++) {
    const source = sources[index];
    if (source !== undefined && values[source.slot] === undefined) return false;
  }
  return true;
}
