import { createCalendar } from "../calendar/calendar.ts";
import type { CheckFinding, Report } from "../check/check-finding.ts";
import { checkPack } from "../check/check-pack.ts";
import { datedPolicies, type DecisionForm } from "../decide/dated-policy.ts";
import { policyDigest } from "../digest/policy-digest.ts";
import { consequencesOf, type ConsequenceSource } from "../evaluate/consequences.ts";
import { lawsOf } from "../evaluate/law-date.ts";
import { SharedAnswer } from "../evaluate/shared-answer.ts";
import { definitionAsSeen } from "../facts/definition-as-seen.ts";
import { generateFactsReader } from "../facts/generated-reader.ts";
import { factsReader } from "../facts/read-facts.ts";
import type { FactDefinition } from "../model/formats.generated.ts";
import { deeplyFrozen } from "../model/deeply-frozen.ts";
import { frozenCopy } from "../model/frozen-copy.ts";
import { personalFacts } from "../personal/personal-facts.ts";
import { readPolicy, type FaultyRule } from "../schema/read-policy.ts";
import { partsOf } from "../schema/rule-parts.ts";
import { compileDerivations } from "./compile-derivations.ts";
import { checkConditions, compileRules, measuresOf } from "./compile-rules.ts";
import type { CompiledPolicy } from "./compiled-policy.ts";
import type { PolicyInput, PolicyLibrary, PolicySource } from "./policy-source.ts";
import { caseScope } from "./scope.ts";

export type Compilation =
  | { readonly ok: true; readonly policy: CompiledPolicy; readonly findings: readonly CheckFinding[] }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/**
 * Compiles a policy once, so that any number of cases can be judged by it. The documents may be anything: all their faults
 * are told at once, each with its place and next step, and a policy with an error is not compiled. Warnings are told
 * beside the compiled policy. Later changes to the documents do not reach it.
 */
export function compilePolicy(input: PolicyInput, form: DecisionForm = "closures"): Compilation {
  const { source, faultyRules, findings: malformed } = readPolicy(frozenCopy(input));
  if (source === undefined) return { ok: false, findings: malformed };
  // A shared condition is walked once for every rule that uses it, and told once.
  const told = new Map(malformed.map((found) => [JSON.stringify(found), found]));
  const policy = build(source, faultyRules, form, (found) => void told.set(JSON.stringify(found), found));
  const findings = [...told.values()];
  return findings.some(({ severity }) => severity === "error")
    ? { ok: false, findings }
    : { ok: true, policy: deeplyFrozen({ ...policy, ...identityOf(source) }), findings };
}

function identityOf(source: PolicySource): Pick<CompiledPolicy, "digest" | "reference"> {
  const { map = null, rulePack = null, published } = source.versions ?? {};
  const digest = policyDigest(source);
  return { digest, reference: { mapVersion: map, rulePackVersion: rulePack, ...published, digest } };
}

function build(
  source: PolicySource,
  faultyRules: readonly FaultyRule[],
  form: DecisionForm,
  report: Report,
): Omit<CompiledPolicy, "digest" | "reference"> {
  const { power, library, map, conditions } = source;
  const { tiers } = library;
  const calendar = createCalendar(library.calendar);
  const dictionary = definitionsOf(source);
  const scope = caseScope(dictionary);
  const parameters = new Map(source.parameters.map((parameter) => [parameter.name, parameter]));
  const derivations = compileDerivations({
    facts: scope.facts,
    dictionary,
    parameters: Object.fromEntries(parameters),
    report,
  });
  const context = { scope, parameters, conditions, library, map, report };
  checkConditions(faultyRules, context);
  const rules = compileRules(source.rules, context);
  const ruleParts = [...source.rules.map(partsOf), ...faultyRules.map(({ parts }) => parts)];
  checkPack({ source, ruleParts, rules, derivations, report });
  const on = datedPolicies(rules, source.parameters, form);
  return {
    power,
    sources: [...scope.facts.values()],
    openedBy: power.openedBy === undefined ? undefined : scope.facts.get(power.openedBy),
    required: [...scope.facts.values()].filter(({ definition }) => definition.required === true),
    personal: personalFacts([...scope.facts.values()], derivations),
    readFacts: form === "generatedCode" ? generateFactsReader(scope.facts) : factsReader(scope.facts),
    derivations,
    rules,
    parameters: source.parameters,
    calendar,
    on,
    lawOn: lawsOf(power, on),
    consequencesOf: consequencesOf({
      power,
      ruleCount: rules.length,
      calendar,
      tiers,
      tierMeasures: tierMeasuresOf(library),
    }),
    sharedAnswer: new SharedAnswer(),
  };
}

function tierMeasuresOf({ tiers, measures }: PolicyLibrary): ConsequenceSource["tierMeasures"] {
  return {
    A: measuresOf(tiers.A.measures, measures),
    B: measuresOf(tiers.B.measures, measures),
    C: measuresOf(tiers.C.measures, measures),
  };
}

function definitionsOf({ facts }: PolicySource): Readonly<Record<string, FactDefinition>> {
  const entries = Object.entries(facts.facts).flatMap(([name, definition]) =>
    definition === undefined ? [] : [[name, definitionAsSeen(definition)] as const],
  );
  return Object.fromEntries(entries);
}
