import type { Basis, ExampleCase, Rule } from "../../../engine/core/model/formats.generated.ts";
import { PLACEHOLDER_TEXTS } from "../../../engine/core/model/placeholder-texts.ts";
import type { PackDocuments } from "../../modeler/pack-documents.ts";

/** Changes of the rules of a power, each with all that refers to them in its documents. */

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be the name of a rule: lower-case words and digits joined by hyphens. */
export function isRuleName(text: string): boolean {
  return SLUG.test(text) && text.length <= 80;
}

/** A name that no rule has: the wanted one, or with a number behind it. */
export function freeName(wanted: string, rules: readonly Pick<Rule, "name">[]): string {
  const taken = new Set(rules.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}

/** With what a new rule begins, so that it has the form of a rule from the start. */
export type RuleBeginning = { readonly day: string; readonly basis: readonly Basis[]; readonly measure: string };

/** A rule without a condition yet, on the basis of the power itself; what it lacks is told by the checks. */
export function blankRule(name: string, { day, basis, measure }: RuleBeginning): Rule {
  const title = PLACEHOLDER_TEXTS.rule;
  return {
    name,
    title,
    basis: [...basis],
    effective: { from: day },
    conditions: { all: [] },
    event: { type: "finding", params: { grade: "C", effect: "remind", message: title, measures: [measure] } },
  };
}

/** The same rule under another name. The row of the study belongs to one rule only, so the copy has none. */
export function copyOf({ ref: _ref, ...rule }: Rule, name: string): Rule {
  return { ...rule, name, title: { zh: `${rule.title.zh}（副本）`, en: `${rule.title.en} (copy)` } };
}

export function withRule(documents: PackDocuments, rule: Rule): PackDocuments {
  return { ...documents, rules: [...documents.rules, rule] };
}

/** Puts another rule in the place of the one of this name; a new name goes to the cases too. */
export function withChangedRule(documents: PackDocuments, name: string, rule: Rule): PackDocuments {
  const before = documents.rules.find((one) => one.name === name);
  if (before === undefined || before === rule) return documents;
  const rules = documents.rules.map((one) => (one.name === name ? rule : one));
  if (rule.name === name) return { ...documents, rules };
  const rename = (names: readonly string[]): string[] => names.map((one) => (one === name ? rule.name : one));
  return { ...documents, rules, cases: withNames(documents.cases, rename) };
}

/** Takes a rule away, and its name out of what the cases expect. */
export function withoutRule(documents: PackDocuments, name: string): PackDocuments {
  const drop = (names: readonly string[]): string[] => names.filter((one) => one !== name);
  return {
    ...documents,
    rules: documents.rules.filter((one) => one.name !== name),
    cases: withNames(documents.cases, drop),
  };
}

/** The cases whose expectation speaks of a rule. */
export function casesNaming(cases: readonly ExampleCase[], name: string): ExampleCase[] {
  return cases.filter(({ expect, boundaryOf = [] }) => expect.findings.includes(name) || boundaryOf.includes(name));
}

/** Changes the rules that cases name; cases that name none of them stay the same objects. */
function withNames(
  cases: readonly ExampleCase[],
  change: (names: readonly string[]) => string[],
): readonly ExampleCase[] {
  const changed = cases.map((example) => {
    const findings = change(example.expect.findings);
    const boundaryOf = example.boundaryOf === undefined ? undefined : change(example.boundaryOf);
    const isSame = isEqual(findings, example.expect.findings) && isEqual(boundaryOf, example.boundaryOf);
    if (isSame) return example;
    return { ...example, expect: { ...example.expect, findings }, ...(boundaryOf === undefined ? {} : { boundaryOf }) };
  });
  return changed.every((example, index) => example === cases[index]) ? cases : changed;
}

function isEqual(first: readonly string[] | undefined, second: readonly string[] | undefined): boolean {
  return first?.length === second?.length && (first ?? []).every((name, index) => name === second?.[index]);
}
