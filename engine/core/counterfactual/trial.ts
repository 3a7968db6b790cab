import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { Source, TestPlan } from "../compile/plan.ts";
import { closureOf } from "../decide/closure.ts";
import type { DatedPolicy } from "../decide/dated-policy.ts";
import { NO_RECORD, type Decide, type Decided, type Slots } from "../decide/outcome.ts";
import type { ParameterValues } from "../decide/read-operand.ts";
import type { CaseFacts } from "../model/formats.generated.ts";
import { createReader } from "../value/create-reader.ts";
import { sendValue } from "../value/send-value.ts";
import type { Value } from "../value/value.ts";
import type { Reader } from "../value/value-form.ts";
import type { FactChange } from "./change.ts";
import { whatIf, type WhatIf } from "./what-if.ts";

/** More trials than a case of any shipped policy needs; a large case stops here and says so. */
const MOST_TRIALS = 50_000;

/** One fact made otherwise, and the values of the case then. */
export type Move = { readonly change: FactChange; readonly values: Slots };

/** A fact made otherwise, before it is known whether the dictionary allows it. */
type Attempted = Omit<FactChange, "fact" | "before" | "after"> & { readonly source: Source; readonly value: Value };

/** Tries facts of one case out on the policy of its day, and counts how often. */
export type Trial = Pick<WhatIf, "settable" | "values" | "facts"> & {
  readonly parameters: ParameterValues;
  /** The day whose law judges the case. */
  readonly day: string;
  readonly decide: (test: TestPlan, values: Slots) => Decided;
  /** Undefined when the dictionary does not allow the value, or when too much was tried. */
  readonly move: (attempted: Attempted, values: Slots) => Move | undefined;
  readonly isSpent: () => boolean;
};

/** Prepares the trials of one case. */
export function trialOf(policy: CompiledPolicy, dated: DatedPolicy, day: string, sent: CaseFacts): Trial {
  const { settable, values, facts, changed } = whatIf(policy, dated);
  const decisions = new Map<TestPlan, Decide>();
  const readers = new Map<Source, Reader>();
  let left = MOST_TRIALS;
  return {
    settable,
    values,
    facts,
    parameters: dated.parameters,
    day,
    decide: (test, tried) => {
      const decide = decisions.get(test) ?? closureOf(test, dated.parameters);
      decisions.set(test, decide);
      return decide(tried, NO_RECORD);
    },
    move: ({ source, value, ...how }, before) => {
      left -= 1;
      if (left < 0) return undefined;
      const read = readers.get(source) ?? createReader(source.definition);
      readers.set(source, read);
      const after = sendValue(value, source.definition);
      const reading = read(after);
      if (!reading.ok) return undefined;
      const { name } = source;
      const change = { fact: name, ...(Object.hasOwn(sent, name) && { before: sent[name] }), after, ...how };
      return { change, values: changed(before, source, reading.value) };
    },
    isSpent: () => left < 0,
  };
}
