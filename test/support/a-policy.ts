import { compilePolicy } from "../../engine/core/compile/compile-policy.ts";
import type { CompiledPolicy } from "../../engine/core/compile/compiled-policy.ts";
import type { PolicyInput } from "../../engine/core/compile/policy-source.ts";
import type { DecisionForm } from "../../engine/core/decide/dated-policy.ts";
import type {
  CalendarYear,
  Grade,
  Measure,
  Parameter,
  Power,
  Rule,
  TierPack,
} from "../../engine/core/model/formats.generated.ts";
import { aFact, TEXT } from "./a-fact.ts";

type PolicyParts = Partial<Omit<PolicyInput, "facts" | "library">> & {
  /** By name: a whole dictionary entry, or only the type of an input. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly library?: Partial<PolicyInput["library"]>;
};

const BASIS = [{ law: "招标投标法", article: "3" }];
const FROM = "2009-01-01";

/** The documents of a small sound policy; a test names only what it is about. */
export function aPolicy({ facts = { bids: "integer" }, library = {}, ...parts }: PolicyParts = {}): PolicyInput {
  return {
    power: aPower(),
    facts: { facts: mapValues(facts, (fact) => (typeof fact === "string" ? { ...aFact(), type: fact } : fact)) },
    parameters: [],
    conditions: [],
    rules: [],
    ...parts,
    library: { laws: [aLaw("招标投标法")], measures: [aMeasure("halt")], tiers: tiers(), calendar: [], ...library },
  };
}

/** Compiles documents that must be sound. */
export function compiled(input: PolicyInput, form?: DecisionForm): CompiledPolicy {
  const compilation = compilePolicy(input, form);
  if (compilation.ok) return compilation.policy;
  throw new Error(compilation.findings.map(({ document, message }) => `${document}: ${message.en}`).join("\n"));
}

type RuleParts = Partial<Omit<Rule, "event">> & Partial<Rule["event"]["params"]>;

const EFFECT = { A: "stop", B: "control", C: "remind" } as const;

/** A rule on a condition group; grade A unless the test says otherwise. */
export function aRule(name: string, conditions: Rule["conditions"], parts: RuleParts = {}): Rule {
  const { grade = "A", effect = EFFECT[grade], message = TEXT, measures = ["halt"], ...rest } = parts;
  return {
    name,
    title: TEXT,
    basis: BASIS,
    effective: { from: FROM },
    conditions,
    event: { type: "finding", params: { grade, effect, message, measures } },
    ...rest,
  };
}

/** A condition that rules share by name. */
export function aShared(name: string, conditions: unknown): unknown {
  return { name, title: TEXT, conditions };
}

/** A parameter with its values by first day. */
export function aParameter(
  name: string,
  type: Parameter["type"],
  values: Readonly<Record<string, Parameter["values"][number]["value"]>>,
  parts: Partial<Parameter> = {},
): Parameter {
  const dated = Object.entries(values).map(([from, value]) => ({ from, value, basis: BASIS }));
  return { name, title: TEXT, type, source: "law", values: dated, ...parts };
}

export function aPower(parts: Partial<Power> = {}): Power {
  return {
    id: "school-building",
    title: TEXT,
    organ: { id: "education-office", title: TEXT, level: "county" },
    type: "procurement",
    baselineGrade: "C",
    baselineReason: TEXT,
    basis: BASIS,
    monitoringField: "corruptionProne",
    goal: TEXT,
    effective: { from: FROM },
    timeLimits: [],
    ...parts,
  };
}

export function aMeasure(id: string, parts: Partial<Measure> = {}): Measure {
  const due = { amount: 0, unit: "workday" as const };
  return { id, title: TEXT, type: "checkAndBalance", responsible: "officeHead", due, ...parts };
}

export function aLaw(name: string): unknown {
  return { id: "some-law", name, title: { zh: name, en: "Some law" }, kind: "law" };
}

/** A year whose only day off is New Year. */
export function aYear(year: number, parts: Partial<CalendarYear> = {}): CalendarYear {
  return { year, source: "test", holidays: [`${year}-01-01`], makeUpWorkdays: [], ...parts };
}

/** Tiers that require the measures given, or none. */
export function tiers(measures: Partial<Record<Grade, string[]>> = {}): TierPack {
  const tier = (grade: Grade): TierPack["A"] => ({
    monitors: ["monitorOffice"],
    supports: [],
    inspection: TEXT,
    measures: measures[grade] ?? [],
    basis: BASIS,
  });
  return { A: tier("A"), B: tier("B"), C: tier("C") };
}

function mapValues(
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
