import type { CheckFinding } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { dayOf } from "../evaluate/law-date.ts";
import type { Evaluation, ExampleCase } from "../model/formats.generated.ts";
import { resolveCase } from "./resolve-case.ts";

/** What one example case gave. `findings` is empty when it gave what it expects. */
export type CaseResult = {
  readonly example: ExampleCase;
  readonly evaluation: Evaluation | undefined;
  readonly findings: readonly CheckFinding[];
};

/** Runs the example cases of a power and compares each with what it expects. `at` judges those that name no instant. */
export function runCases(policy: CompiledPolicy, examples: readonly ExampleCase[], at: string): CaseResult[] {
  const byName = new Map(examples.map((example) => [example.name ?? "", example]));
  return examples.map((example) => runCase(policy, example, byName, at));
}

/** The rules that no case makes fire, and those at whose boundary no case lies. */
export function coverageFindings(policy: CompiledPolicy, results: readonly CaseResult[]): CheckFinding[] {
  const fired = new Set(results.flatMap(({ evaluation }) => evaluation?.findings.map(({ rule }) => rule) ?? []));
  const bounded = new Set(results.flatMap(boundedRules));
  return policy.rules.flatMap(({ rule: { name } }) => {
    const place = { document: `rules/${name}`, pointer: "" };
    return [
      ...(fired.has(name) ? [] : [finding("RULE_WITHOUT_FIRING_CASE", place, { name })]),
      ...(bounded.has(name) ? [] : [finding("RULE_WITHOUT_BOUNDARY_CASE", place, { name })]),
    ];
  });
}

function boundedRules({ example, evaluation }: CaseResult): string[] {
  const fired = evaluation?.findings.map(({ rule }) => rule) ?? [];
  return (example.boundaryOf ?? []).filter((name) => !fired.includes(name));
}

function runCase(
  policy: CompiledPolicy,
  example: ExampleCase,
  byName: ReadonlyMap<string, ExampleCase>,
  at: string,
): CaseResult {
  const caseFile = resolveCase(example, byName);
  if (caseFile === undefined) {
    const words = {
      zh: `找不到基础案件“${example.base ?? ""}”，或引用成环`,
      en: `its base \`${example.base ?? ""}\` does not exist or goes in a circle`,
    };
    return { example, evaluation: undefined, findings: [differs(example, words)] };
  }
  const instant = example.at ?? at;
  if (dayOf(instant) === undefined) {
    const words = { zh: `评估时间“${instant}”不存在`, en: `the instant of judgment \`${instant}\` does not exist` };
    return { example, evaluation: undefined, findings: [differs(example, words)] };
  }
  const evaluation = evaluate(policy, caseFile, instant);
  return { example, evaluation, findings: compare(example, evaluation) };
}

function compare(example: ExampleCase, evaluation: Evaluation): CheckFinding[] {
  const { expect, boundaryOf = [] } = example;
  const fired = evaluation.findings.map(({ rule }) => rule);
  const missing = evaluation.missingFacts.map(({ fact }) => fact);
  const pairs = [
    ["verdict", expect.verdict, evaluation.verdict],
    ["caseGrade", String(expect.caseGrade), String(evaluation.caseGrade)],
    ["findings", list(expect.findings), list(fired)],
    ...(expect.missingFacts === undefined ? [] : [["missingFacts", list(expect.missingFacts), list(missing)] as const]),
    ["boundaryOf", "", list(boundaryOf.filter((rule) => fired.includes(rule)))],
  ] as const;
  return pairs.flatMap(([what, expected, found]) =>
    expected === found
      ? []
      : [
          differs(example, {
            zh: `${what} 应为“${expected}”，实为“${found}”`,
            en: `${what} should be \`${expected}\` but is \`${found}\``,
          }),
        ],
  );
}

function list(names: readonly string[]): string {
  return names.toSorted().join(", ");
}

function differs(example: ExampleCase, words: { readonly zh: string; readonly en: string }): CheckFinding {
  return finding("CASE_EXPECTATION_DIFFERS", { document: `cases/${example.name ?? ""}`, pointer: "/expect" }, words);
}
