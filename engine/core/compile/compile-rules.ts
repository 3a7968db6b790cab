import type { Place, Report } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import { compileMessage } from "../evaluate/message.ts";
import type { PowerMap, Step } from "../map/power-map.ts";
import { isObject } from "../model/is-object.ts";
import type {
  Basis,
  CitedBasis,
  FindingPlace,
  Law,
  Measure,
  NamedCondition,
  Parameter,
  Rule,
} from "../model/formats.generated.ts";
import type { FaultyRule } from "../schema/read-policy.ts";
import { buildCondition } from "./build-condition.ts";
import { MAXIMUM_NODES, MAXIMUM_TESTS } from "./build-context.ts";
import type { CompiledRule } from "./compiled-policy.ts";
import type { PolicyLibrary } from "./policy-source.ts";
import { sourcesOf, type PlanNode } from "./plan.ts";
import type { Scope } from "./scope.ts";

export type RuleContext = {
  readonly scope: Scope;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly conditions: readonly NamedCondition[];
  readonly library: PolicyLibrary;
  readonly map: PowerMap | undefined;
  readonly report: Report;
};

/** Compiles the rules of a pack, reporting every fault of their conditions, in the order in which findings are told. */
export function compileRules(rules: readonly Rule[], context: RuleContext): CompiledRule[] {
  const places = placesByRule(context.map);
  const compiled = rules
    .map((rule) => compileRule(rule, places.get(rule.name) ?? [], context))
    .filter((one) => one !== undefined);
  return compiled.toSorted(
    (first, second) =>
      priorityOf(second.rule) - priorityOf(first.rule) || (first.rule.name < second.rule.name ? -1 : 1),
  );
}

/** Looks at conditions that no sound rule may reach: shared ones, and those of rules whose form is wrong elsewhere. */
export function checkConditions(faultyRules: readonly FaultyRule[], context: RuleContext): void {
  for (const { name } of context.conditions) {
    buildPlan({ condition: name }, { document: `conditions/${name}`, pointer: "" }, context);
  }
  for (const { document, conditions } of faultyRules) {
    if (conditions !== undefined) buildRoot(conditions, { document, pointer: "/conditions" }, context);
  }
}

function compileRule(rule: Rule, places: FindingPlace[], context: RuleContext): CompiledRule | undefined {
  const place = { document: `rules/${rule.name}`, pointer: "/conditions" };
  const plan = buildRoot(rule.conditions, place, context);
  if (plan === undefined) return undefined;
  return {
    rule,
    plan,
    facts: [...sourcesOf(plan).values()],
    message: compileMessage(rule.event.params.message, { facts: context.scope.facts, parameters: context.parameters }),
    basis: rule.basis.map((basis) => cite(basis, context.library.laws)),
    measures: measuresOf(rule.event.params.measures, context.library.measures),
    places,
  };
}

/** The outermost condition of a rule, which json-rules-engine wants to be a group. */
function buildRoot(written: unknown, place: Place, context: RuleContext): PlanNode | undefined {
  const plan = buildPlan(written, place, context);
  if (!isObject(written) || !Object.hasOwn(written, "fact")) return plan;
  context.report(finding("ROOT_IS_A_TEST", place));
  return undefined;
}

function buildPlan(written: unknown, place: Place, context: RuleContext): PlanNode | undefined {
  const { scope, parameters, report } = context;
  const shared = new Map(context.conditions.map(({ name, conditions }) => [name, conditions]));
  const budget = { tests: MAXIMUM_TESTS, nodes: MAXIMUM_NODES };
  return buildCondition(written, place, { scope, parameters, shared, report, budget });
}

/** The measures of a library by their ids; one that does not exist is told by the checks. */
export function measuresOf(ids: readonly string[], library: readonly Measure[]): Measure[] {
  return ids.map((id) => library.find((measure) => measure.id === id)).filter((measure) => measure !== undefined);
}

function cite(basis: Basis, laws: readonly Law[]): CitedBasis {
  const law = laws.find(({ name }) => name === basis.law);
  return { ...basis, title: law?.title ?? { zh: basis.law, en: basis.law } };
}

/** The steps at which each rule is attached, in the order of the map. */
function placesByRule(map: PowerMap | undefined): ReadonlyMap<string, FindingPlace[]> {
  const places = new Map<string, FindingPlace[]>();
  for (const step of map?.steps ?? []) {
    for (const rule of new Set(step.rules)) {
      const before = places.get(rule);
      if (before === undefined) places.set(rule, [placeOf(step)]);
      else before.push(placeOf(step));
    }
  }
  return places;
}

function placeOf({ id, title, controlPoint }: Step): FindingPlace {
  return controlPoint === undefined ? { step: id, title } : { step: id, title, controlPoint };
}

function priorityOf({ priority }: Rule): number {
  return priority ?? 1;
}
