import fc from "fast-check";

import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { Source } from "../compile/plan.ts";
import { recordsOf } from "../decide/closure.ts";
import type { DatedPolicy, DatedRule } from "../decide/dated-policy.ts";
import { NO_RECORD, PASS, type Slots } from "../decide/outcome.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import type { CaseFile, FactDefinition, NamedCondition } from "../model/formats.generated.ts";
import { sendValue } from "../value/send-value.ts";
import { boundaryCases } from "./boundary-values.ts";
import { ComparedValues } from "./compared-values.ts";
import { anyCase } from "./random-case.ts";
import { referenceRunner } from "./run-reference.ts";

/** One rule that the two evaluators judge differently, with the case that shows it. */
export type ReferenceDifference = {
  readonly rule: string;
  readonly ours: boolean;
  readonly reference: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
};

export type ReferenceReport = { readonly cases: number; readonly differences: readonly ReferenceDifference[] };

type Verification = {
  readonly policy: CompiledPolicy;
  readonly conditions: readonly NamedCondition[];
  /** The day whose rules and parameters are verified. */
  readonly date: string;
  readonly cases: readonly CaseFile[];
  /** Of the generated cases, so that a verification can be repeated. */
  readonly seed: number;
  readonly generated: number;
};

/**
 * Runs a policy through json-rules-engine and through ours: on its example cases, on cases at the boundaries of every
 * rule, and on generated ones; and reports every rule on which they differ. A rule is compared where all the facts it
 * reads are known: on missing facts we deliberately decide otherwise (README, "Where we differ from json-rules-engine"). On
 * the same values of these facts it is compared once, whatever else a case holds.
 */
export async function verifyAgainstReference(verification: Verification): Promise<ReferenceReport> {
  const { policy, conditions, date } = verification;
  const dated = policy.on(date);
  const run = referenceRunner(policy, dated, conditions);
  const compared = new ComparedValues();
  const differences: ReferenceDifference[] = [];
  const cases = casesOf(verification, dated);
  for (const values of cases) {
    const rules = dated.rules.filter((rule) => isComparable(rule, values) && compared.add(rule, values));
    if (rules.length > 0) differences.push(...compare(rules, values, await run(rules, values)));
  }
  return { cases: cases.length, differences };
}

function casesOf({ policy, cases, seed, generated }: Verification, dated: DatedPolicy): Slots[] {
  const examples = cases.map(({ facts }) => {
    const frame = policy.readFacts(facts);
    deriveFacts(policy.derivations, frame, {
      calendar: policy.calendar,
      parameter: (name) => dated.parameters.get(name),
    });
    return frame.values;
  });
  const random = fc.sample(anyCase(policy.sources), { seed, numRuns: generated });
  const base = examples[0] ?? random[0] ?? [];
  const boundary = dated.rules.flatMap(({ compiled }) => boundaryCases(compiled.plan, base, dated.parameters));
  return [...examples, ...boundary, ...random];
}

function isComparable({ compiled }: DatedRule, values: Slots): boolean {
  return compiled.facts.every(({ slot, definition }) => isWhole(values[slot], definition));
}

function compare(rules: readonly DatedRule[], values: Slots, fired: ReadonlySet<string>): ReferenceDifference[] {
  return rules.flatMap(({ compiled, decide }): ReferenceDifference[] => {
    const ours = decide(values, NO_RECORD) === PASS;
    const reference = fired.has(compiled.rule.name);
    if (ours === reference) return [];
    return [
      {
        rule: compiled.rule.name,
        ours,
        reference,
        facts: Object.fromEntries(compiled.facts.map((source) => [source.name, sent(source, values)])),
      },
    ];
  });
}

/** Whether a value is known, with every field of every record. */
function isWhole(value: Slots[number], { fields = {} }: FactDefinition): boolean {
  if (value === undefined || value === null) return false;
  return recordsOf(value).every((record) => record.size === Object.keys(fields).length);
}

/** A fact as a system would send it, so that the difference can be seen again. */
function sent({ slot, definition }: Source, values: Slots): unknown {
  const value = values[slot];
  return value === undefined || value === null ? null : sendValue(value, definition);
}
