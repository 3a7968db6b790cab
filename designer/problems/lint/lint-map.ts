import type { ModdleElement } from "bpmn-moddle";
import { Linter } from "bpmnlint";
import recommended from "bpmnlint/config/recommended.js";

import { LINT_RULES, type LintRule } from "./lint-rules.ts";

/** What one rule of drawing says against one element. A warning of bpmnlint is a hint of ours. */
export type LintReport = { readonly rule: LintRule; readonly element: string; readonly level: "warning" | "hint" };

/** The rules of drawing in the order in which they are run. */
export const LINT_ORDER: readonly LintRule[] = Object.keys(LINT_RULES).filter(isLintRule);

/** Runs one rule on a map's live `bpmn:Definitions`. An element is told once for a rule. */
export async function lintMap(rule: LintRule, definitions: ModdleElement): Promise<readonly LintReport[]> {
  // A rule remembers what it saw, so that every run needs one of its own.
  const linter = new Linter({ resolver: { resolveRule, resolveConfig: () => undefined } });
  const category = recommended.rules[rule] ?? "warn";
  const { [rule]: reports = [] } = await linter.lint(definitions, { rules: { [rule]: category } });
  const elements = new Set(reports.flatMap(({ id, category: found }) => (found === "rule-error" ? [] : (id ?? []))));
  const level = category === "error" ? "warning" : "hint";
  return [...elements].map((element) => ({ rule, element, level }));
}

function resolveRule(_packageName: string, name: string): (typeof LINT_RULES)[LintRule] | undefined {
  return isLintRule(name) ? LINT_RULES[name] : undefined;
}

function isLintRule(name: string): name is LintRule {
  return Object.hasOwn(LINT_RULES, name);
}
