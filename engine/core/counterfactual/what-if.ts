import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { Source } from "../compile/plan.ts";
import type { DatedPolicy } from "../decide/dated-policy.ts";
import type { Slots } from "../decide/outcome.ts";
import { deriveFacts, type Derivation } from "../facts/derive-facts.ts";
import type { CaseFacts } from "../model/formats.generated.ts";
import type { Value } from "../value/value.ts";
import type { FactChange } from "./change.ts";

/** A case seen through the policy of its day: its values, and what they would be if one fact were otherwise. */
export type WhatIf = {
  readonly values: (facts: CaseFacts) => Slots;
  /** The values with one fact otherwise, and all results that follow from it computed again. */
  readonly changed: (values: Slots, source: Source, value: Value) => Slots;
  /** The facts to send so that a fact of the case becomes another: itself, or what it is computed from. */
  readonly settable: (source: Source, values: Slots) => readonly Source[];
  /** The facts as they would be sent. A result that was sent beside its inputs is left to be computed again. */
  readonly facts: (sent: CaseFacts, changes: readonly FactChange[], values: Slots) => CaseFacts;
};

/** Prepares the question “what if” for the cases that a dated policy judges. */
export function whatIf(policy: CompiledPolicy, { parameters }: DatedPolicy): WhatIf {
  const { derivations, calendar, readFacts } = policy;
  const context = { calendar, parameter: (name: string) => parameters.get(name) };
  const following = followers(policy);
  const derivationOf = new Map(derivations.map((derivation) => [derivation.source.name, derivation]));
  const settable: WhatIf["settable"] = (source, values) => {
    const derivation = derivationOf.get(source.name);
    if (derivation === undefined) return [source];
    const isSent = !isComputed(derivation, values) && isKnown(source, values);
    if (isSent) return [source];
    const inputs = derivation.inputs.flatMap((input) => settable(input, values));
    return [...new Set(isComputed(derivation, values) ? inputs : [source, ...inputs])];
  };
  return {
    values: (facts) => {
      const frame = readFacts(facts);
      deriveFacts(derivations, frame, context);
      return frame.values;
    },
    changed: (values, source, value) => {
      const frame = { values: values.toSpliced(source.slot, 1, value), invalid: [], unknown: [] };
      for (const derivation of following(source.name)) {
        if (isComputed(derivation, values) || isComputed(derivation, frame.values)) {
          frame.values[derivation.source.slot] = undefined;
        }
        deriveFacts([derivation], frame, context);
      }
      return frame.values;
    },
    settable,
    facts: (sent, changes, values) => {
      const changed = new Map(changes.map(({ fact, after }) => [fact, after]));
      const computed = new Set(
        [...changed.keys()]
          .flatMap(following)
          .filter((derivation) => isComputed(derivation, values))
          .map(({ source }) => source.name),
      );
      const kept = Object.entries(sent).filter(([name]) => !computed.has(name));
      return { ...Object.fromEntries(kept), ...Object.fromEntries(changed) };
    },
  };
}

/** The derivations that a fact has a part in, directly or through others, in the order in which they are computed. */
function followers({ derivations }: CompiledPolicy): (fact: string) => readonly Derivation[] {
  const known = new Map<string, readonly Derivation[]>();
  return (fact) => {
    const before = known.get(fact);
    if (before !== undefined) return before;
    const names = new Set([fact]);
    const found = derivations.filter(({ source, inputs }) => {
      const follows = inputs.some(({ name }) => names.has(name));
      if (follows) names.add(source.name);
      return follows;
    });
    known.set(fact, found);
    return found;
  };
}

function isComputed({ inputs }: Derivation, values: Slots): boolean {
  return inputs.every((input) => isKnown(input, values));
}

function isKnown({ slot }: Source, values: Slots): boolean {
  return values[slot] !== undefined && values[slot] !== null;
}
