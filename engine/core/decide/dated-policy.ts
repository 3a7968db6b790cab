import type { CompiledRule } from "../compile/compiled-policy.ts";
import { parametersOf } from "../compile/plan.ts";
import { asDefinition } from "../evaluate/message.ts";
import { explainerOf, type Explain } from "../evaluate/explain.ts";
import type { Parameter, Rule } from "../model/formats.generated.ts";
import { createReader } from "../value/create-reader.ts";
import type { Value } from "../value/value.ts";
import { closureOf } from "./closure.ts";
import { generateScan, type Scan } from "./generated-code.ts";
import { findingTeller, type TellFinding } from "../evaluate/rule-finding.ts";
import { generateExplanation } from "./generated-explanation.ts";
import { generateFinding } from "./generated-finding.ts";
import { NO_RECORD, PASS, UNKNOWN, type Decide, type Slots } from "./outcome.ts";
import type { ParameterValues } from "./read-operand.ts";
import { indexRules, type RuleIndex } from "./rule-index.ts";

/** A policy as it stood on certain days: its rules in force, with the parameter values of those days built in. */
export type DatedPolicy = {
  readonly rules: readonly DatedRule[];
  readonly notInForce: readonly CompiledRule[];
  readonly parameters: ParameterValues;
  /** The parameters that its rules read and that had no value yet. */
  readonly unvalued: readonly string[];
  /** Decides every rule that the case can reach. */
  readonly decide: (values: Slots) => Decisions;
};

/** The rules that fire and those that stay undecided, in the order of the rules. */
export type Decisions = { readonly fired: DatedRule[]; readonly undecided: DatedRule[] };

export type DatedRule = {
  readonly compiled: CompiledRule;
  /** Its place among all rules of the policy, whether in force or not. */
  readonly position: number;
  readonly decide: Decide;
  readonly explain: Explain;
  /** For cases in which the rule fires. */
  readonly tell: TellFinding;
};

/**
 * How conditions are decided: closures run anywhere; generated code is for servers, where no content security policy
 * forbids it. Both come from the same plans and answer the same.
 */
export type DecisionForm = "closures" | "generatedCode";

/**
 * Prepares a policy for every day: days between two changes of a rule or parameter share one preparation, made when it
 * is first asked for.
 */
export function datedPolicies(
  rules: readonly CompiledRule[],
  parameters: readonly Parameter[],
  form: DecisionForm,
): (date: string) => DatedPolicy {
  const starts = changeDays(rules, parameters);
  const prepared = new Map<number, DatedPolicy>();
  return (date) => {
    const period = lastAtOrBefore(starts, date);
    const known = prepared.get(period);
    if (known !== undefined) return known;
    const fresh = prepare(rules, valuesOn(parameters, date), date, form);
    prepared.set(period, fresh);
    return fresh;
  };
}

/** Whether a rule is in force on a day; its first and last day are. */
function isInForce({ effective }: Rule, date: string): boolean {
  return effective.from <= date && (effective.to === undefined || date <= effective.to);
}

/** The value of a parameter on a day, or undefined before its first. */
export function parameterOn(parameter: Parameter, date: string): Value | undefined {
  const dated = parameter.values.findLast(({ from }) => from <= date);
  if (dated === undefined) return undefined;
  const reading = createReader(asDefinition(parameter))(dated.value);
  return reading.ok ? reading.value : undefined;
}

function prepare(
  rules: readonly CompiledRule[],
  values: ParameterValues,
  date: string,
  form: DecisionForm,
): DatedPolicy {
  const numbered = rules.map((compiled, position) => ({ compiled, position }));
  const inForce = numbered.filter(({ compiled }) => isInForce(compiled.rule, date));
  const plans = inForce.map(({ compiled }) => compiled.plan);
  const inCode = form === "generatedCode" && plans.length <= CODE_LIMIT;
  const unvalued = new Set(plans.flatMap((plan) => [...parametersOf(plan).keys()]).filter((name) => !values.has(name)));
  const dated = inForce.map(({ compiled, position }): DatedRule => {
    const { plan } = compiled;
    const explain = lazily(() => (inCode ? generateExplanation(plan, values) : undefined) ?? explainerOf(plan, values));
    const tell = (): TellFinding =>
      (inCode ? generateFinding(compiled, values) : undefined) ?? findingTeller(compiled, values, explain);
    return { compiled, position, decide: closureOf(plan, values), explain, tell: lazily(tell) };
  });
  return {
    rules: dated,
    notInForce: rules.filter(({ rule }) => !isInForce(rule, date)),
    parameters: values,
    unvalued: [...unvalued],
    decide: inCode ? scanning(dated, generateScan(plans, values)) : indexed(dated, indexRules(plans, values)),
  };
}

/**
 * Up to so many rules, deciding all of them in straight code is faster than looking up which ones can be reached. Of a
 * larger pack most code would be reached too seldom for the optimising compiler ever to take it; closures share theirs.
 */
export const CODE_LIMIT = 256;

function scanning(rules: readonly DatedRule[], scan: Scan): DatedPolicy["decide"] {
  return (values) => {
    const decisions: Decisions = { fired: [], undecided: [] };
    scan(values, rules, decisions);
    return decisions;
  };
}

function indexed(rules: readonly DatedRule[], index: RuleIndex): DatedPolicy["decide"] {
  return (values) => {
    const fired: number[] = [];
    const undecided: number[] = [];
    index.reachable(values, (position) => {
      const decided = rules[position]?.decide(values, NO_RECORD);
      if (decided === PASS) fired.push(position);
      else if (decided === UNKNOWN) undecided.push(position);
    });
    return { fired: inOrder(fired, rules), undecided: inOrder(undecided, rules) };
  };
}

function inOrder(positions: readonly number[], rules: readonly DatedRule[]): DatedRule[] {
  return positions.toSorted(ascending).flatMap((position) => rules[position] ?? []);
}

function ascending(first: number, second: number): number {
  return first - second;
}

function valuesOn(parameters: readonly Parameter[], date: string): ParameterValues {
  const values = new Map<string, Value>();
  for (const parameter of parameters) {
    const value = parameterOn(parameter, date);
    if (value !== undefined) values.set(parameter.name, value);
  }
  return values;
}

/**
 * Most rules never fire, so most of what they would tell is never asked for. Two parameters are named, because a rest of
 * any number is passed on more slowly.
 */
function lazily<Told>(make: () => Tell<Told>): Tell<Told> {
  let made: Tell<Told> | undefined;
  return (values, isExplained = true) => {
    made ??= make();
    return made(values, isExplained);
  };
}

type Tell<Told> = (values: Slots, isExplained?: boolean) => Told;

/** Every day on which something changes, in order. ISO days compare as text; the day after a last day is written `last+`. */
function changeDays(rules: readonly CompiledRule[], parameters: readonly Parameter[]): string[] {
  const days = new Set<string>();
  for (const { rule } of rules) {
    days.add(rule.effective.from);
    if (rule.effective.to !== undefined) days.add(`${rule.effective.to}+`);
  }
  for (const { values } of parameters) for (const { from } of values) days.add(from);
  return [...days].toSorted();
}

function lastAtOrBefore(starts: readonly string[], date: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? "") <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
