import type { PolicyInput } from "../../../engine/core/compile/policy-source.ts";
import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { heard, retell, type Retold } from "./retold.ts";

/** What is to be analysed. */
export type Analysed = { readonly input: PolicyInput; readonly cases: readonly ExampleCase[] };

/** What is new of it: a power has thousands of rules and hundreds of cases, and a change is of one of them. */
export type AnalysisNews = {
  /** The parts that are others than before. */
  readonly parts: Partial<PolicyInput>;
  readonly rules: Retold<unknown>;
  readonly cases: Retold<ExampleCase>;
};

/** What both sides have before anything was told. */
export const NOTHING_ANALYSED: Analysed = {
  input: {
    power: undefined,
    facts: undefined,
    parameters: [],
    conditions: [],
    rules: [],
    library: { laws: [], measures: [], tiers: undefined, calendar: [] },
  },
  cases: [],
};

export function newsOf(before: Analysed, { input: { rules, ...parts }, cases }: Analysed): AnalysisNews {
  const former = new Map<string, unknown>(Object.entries(before.input));
  const changed = Object.entries(parts).filter(([name, part]) => former.get(name) !== part);
  return {
    parts: Object.fromEntries(changed),
    rules: retell(before.input.rules, rules),
    cases: retell(before.cases, cases),
  };
}

export function withNews(before: Analysed, { parts, rules, cases }: AnalysisNews): Analysed {
  return {
    input: { ...before.input, ...parts, rules: heard(before.input.rules, rules) },
    cases: heard(before.cases, cases),
  };
}
