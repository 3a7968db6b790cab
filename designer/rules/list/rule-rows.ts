import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { PowerMap, Step } from "../../../engine/core/map/power-map.ts";
import type { Grade, Rule } from "../../../engine/core/model/formats.generated.ts";
import { byStrictness } from "../../../engine/core/model/grade.ts";
import type { CaseOutcome } from "../../workspace/analysis/analysis.ts";
import { byPriority } from "./rule-order.ts";

/** One rule as the list shows it. */
export type RuleRow = {
  readonly rule: Rule;
  readonly sentence: string;
  readonly steps: readonly Pick<Step, "id" | "title">[];
  readonly force: "now" | "later" | "ended";
  /** How many example cases it fires in; undefined while the policy does not compile. */
  readonly fires: number | undefined;
  readonly errors: number;
  readonly warnings: number;
};

export type RuleOrder = "priority" | "grade" | "title" | "findings";

export type RuleFilter = {
  readonly text: string;
  readonly grade: string;
  /** The id of a step, or `none` for rules attached nowhere. */
  readonly step: string;
  readonly fact: string;
};

export const NO_FILTER: RuleFilter = { text: "", grade: "", step: "", fact: "" };

/** What the rows are made of. */
export type RowSource = {
  readonly rules: readonly Rule[];
  readonly map: PowerMap;
  readonly findings: readonly CheckFinding[];
  readonly cases: readonly CaseOutcome[] | undefined;
  readonly sentenceOf: (rule: Rule) => string;
  readonly day: string;
};

export function ruleRows({ rules, map, findings, cases, sentenceOf, day }: RowSource): RuleRow[] {
  const steps = new Map<string, Pick<Step, "id" | "title">[]>();
  for (const { id, title, rules: attached } of map.steps) {
    for (const name of attached) steps.set(name, [...(steps.get(name) ?? []), { id, title }]);
  }
  const fires = countNames(cases?.flatMap(({ fired }) => fired) ?? []);
  const errors = countNames(findings.flatMap(({ document, severity }) => (severity === "error" ? [document] : [])));
  const warnings = countNames(findings.flatMap(({ document, severity }) => (severity === "warning" ? [document] : [])));
  return rules.map((rule) => ({
    rule,
    sentence: sentenceOf(rule),
    steps: steps.get(rule.name) ?? [],
    force: forceOn(rule, day),
    fires: cases === undefined ? undefined : (fires.get(rule.name) ?? 0),
    errors: errors.get(`rules/${rule.name}`) ?? 0,
    warnings: warnings.get(`rules/${rule.name}`) ?? 0,
  }));
}

/** The rows that match every part of the filter. `factsOf` names the facts that a rule reads. */
export function filterRows(
  rows: readonly RuleRow[],
  filter: RuleFilter,
  factsOf: (rule: Rule) => ReadonlySet<string>,
): RuleRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ rule, sentence, steps }) => {
    const text = [rule.name, rule.ref, rule.title.zh, rule.title.en, sentence].join(" ").toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (filter.grade === "" || rule.event.params.grade === filter.grade) &&
      (filter.step === "" ||
        (filter.step === "none" ? steps.length === 0 : steps.some(({ id }) => id === filter.step))) &&
      (filter.fact === "" || factsOf(rule).has(filter.fact))
    );
  });
}

export function sortRows(rows: readonly RuleRow[], order: RuleOrder, title: (rule: Rule) => string): RuleRow[] {
  return rows.toSorted((first, second) => {
    const [one, other] = [first.rule, second.rule];
    switch (order) {
      case "priority":
        return byPriority(one, other);
      case "grade":
        return byStrictness(gradeOf(one), gradeOf(other)) || byPriority(one, other);
      case "title":
        return title(one).localeCompare(title(other), "zh-CN");
      case "findings":
        return second.errors - first.errors || second.warnings - first.warnings || byPriority(one, other);
      default:
        return order satisfies never;
    }
  });
}

function gradeOf(rule: Rule): Grade {
  return rule.event.params.grade;
}

function forceOn({ effective: { from, to } }: Rule, day: string): RuleRow["force"] {
  if (day < from) return "later";
  return to !== undefined && day > to ? "ended" : "now";
}

function countNames(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
