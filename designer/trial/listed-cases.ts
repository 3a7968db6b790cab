import type { ExampleCase, Rule } from "../../engine/core/model/formats.generated.ts";
import type { CaseOutcome } from "../workspace/analysis/analysis.ts";

/** An example case with what it came to; without an outcome it was not run. */
export type ListedCase = {
  readonly example: ExampleCase;
  readonly outcome: CaseOutcome | undefined;
  readonly state: "asExpected" | "differs" | "notRun";
};

/** Which cases are looked for. */
export type CaseFilter = {
  readonly failing: boolean;
  readonly kind: string | undefined;
  readonly rule: string | undefined;
  readonly text: string;
};

/** How often the cases of a power look at one rule. */
export type RuleCoverage = {
  readonly rule: Rule;
  readonly firing: readonly string[];
  readonly boundary: readonly string[];
};

/** Every example case with what it came to. */
export function listedCases(cases: readonly ExampleCase[], outcomes: readonly CaseOutcome[]): readonly ListedCase[] {
  const byName = new Map(outcomes.map((outcome) => [outcome.name, outcome]));
  return cases.map((example) => {
    const outcome = byName.get(example.name ?? "");
    if (outcome === undefined) return { example, outcome, state: "notRun" };
    return { example, outcome, state: outcome.findings.length === 0 ? "asExpected" : "differs" };
  });
}

/** The cases that are looked for. A rule finds those in which it fires or should, and those at its boundary. */
export function filteredCases(listed: readonly ListedCase[], filter: CaseFilter): readonly ListedCase[] {
  const text = filter.text.trim().toLowerCase();
  return listed.filter(
    ({ example, outcome, state }) =>
      (!filter.failing || state === "differs") &&
      (filter.kind === undefined || example.kind === filter.kind) &&
      (filter.rule === undefined || rulesOf(example, outcome).includes(filter.rule)) &&
      textOf(example).includes(text),
  );
}

/** Which cases make each rule fire, and which lie at its boundary without firing it. */
export function coverageOf(rules: readonly Rule[], listed: readonly ListedCase[]): readonly RuleCoverage[] {
  return rules.map((rule) => ({
    rule,
    firing: namesOf(listed.filter(({ outcome }) => outcome?.fired.includes(rule.name))),
    boundary: namesOf(
      listed.filter(
        ({ example, outcome }) =>
          example.boundaryOf?.includes(rule.name) && outcome?.fired.includes(rule.name) === false,
      ),
    ),
  }));
}

function rulesOf({ expect, boundaryOf = [] }: ExampleCase, outcome: CaseOutcome | undefined): readonly string[] {
  return [...expect.findings, ...boundaryOf, ...(outcome?.fired ?? [])];
}

function textOf({ name = "", ref = "", title }: ExampleCase): string {
  return [title.zh, title.en, name, ref].join("\n").toLowerCase();
}

function namesOf(listed: readonly ListedCase[]): readonly string[] {
  return listed.map(({ example }) => example.name ?? "");
}
