import type { PolicyInput } from "../../core/compile/policy-source.ts";

/** A condition of a made-up pack, in json-rules-engine's form. */
export type SyntheticCondition =
  | { readonly all: readonly SyntheticCondition[] }
  | { readonly any: readonly SyntheticCondition[] }
  | { readonly fact: string; readonly operator: string; readonly value: string | number | boolean };

export type SyntheticRule = { readonly name: string; readonly conditions: SyntheticCondition };

/** The facts of one case. */
export type SyntheticCase = Readonly<Record<string, string | number | boolean>>;

export type SyntheticPack = {
  readonly rules: readonly SyntheticRule[];
  readonly input: PolicyInput;
  readonly cases: readonly SyntheticCase[];
};

/** A fact of a made-up dictionary: its type, and the values of an enum. */
export type SyntheticFact = {
  readonly type: "enum" | "integer" | "decimal" | "boolean";
  readonly values?: readonly string[];
};

/** Makes a policy of a dictionary and rules, with the least of everything else that a policy must have. */
export function packInput(
  facts: Readonly<Record<string, SyntheticFact>>,
  rules: readonly SyntheticRule[],
): PolicyInput {
  return {
    power: POWER,
    facts: { facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, definition(name, fact)])) },
    parameters: [],
    conditions: [],
    rules: rules.map(({ name, conditions }) => ({
      name,
      title: text(name),
      basis: BASIS,
      effective: { from: "2000-01-01" },
      conditions,
      event: { type: "finding", params: { grade: "C", effect: "remind", message: text(name), measures: ["bench"] } },
    })),
    library: LIBRARY,
  };
}

/** As cases that come over the wire are: V8 lays out parsed objects better than built-up ones. */
export function parsedCase(facts: SyntheticCase): SyntheticCase {
  const parsed: SyntheticCase = JSON.parse(JSON.stringify(facts));
  return parsed;
}

function definition(name: string, { type, values }: SyntheticFact): object {
  const choices = values?.map((value) => ({ value, label: text(value) }));
  return { label: text(name), source: "input", type, ...(choices === undefined ? {} : { values: choices }) };
}

function text(words: string): { readonly zh: string; readonly en: string } {
  return { zh: words, en: words };
}

const BASIS = [{ law: "bench" }];

const POWER = {
  id: "bench",
  title: text("bench"),
  organ: { id: "bench", title: text("bench"), level: "province" },
  type: "other",
  baselineGrade: "C",
  baselineReason: text("bench"),
  basis: BASIS,
  monitoringField: "corruptionProne",
  goal: text("bench"),
  effective: { from: "2000-01-01" },
  timeLimits: [],
};

const TIER = { monitors: ["postHolder"], supports: [], inspection: text("bench"), measures: ["bench"], basis: BASIS };

const LIBRARY = {
  laws: [{ id: "bench", name: "bench", title: text("bench"), kind: "setting" }],
  measures: [
    {
      id: "bench",
      title: text("bench"),
      type: "technology",
      responsible: "system",
      due: { amount: 0, unit: "workday" },
    },
  ],
  tiers: { A: TIER, B: TIER, C: TIER },
  calendar: [],
};
