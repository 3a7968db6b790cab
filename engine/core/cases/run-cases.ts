import { inside, type CheckFinding } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { evaluate, type ExplainDepth } from "../evaluate/evaluate.ts";
import { dayOf } from "../evaluate/law-date.ts";
import type { CaseFile, Evaluation, ExampleCase, LocalizedText } from "../model/formats.generated.ts";
import { expectationDifferences } from "./expectation-differences.ts";
import { resolveCase } from "./resolve-case.ts";

/** What one example case gave. `findings` is empty when it gave what it expects. */
export type CaseResult = {
  readonly example: ExampleCase;
  readonly evaluation: Evaluation | undefined;
  readonly findings: readonly CheckFinding[];
};

/**
 * Runs the example cases of a power and compares each with what it expects. `at` judges those that name no instant. Without
 * condition trees a page runs them all on every change: hundreds of cases on thousands of rules take it part of a second.
 */
export function runCases(
  policy: CompiledPolicy,
  examples: readonly ExampleCase[],
  at: string,
  explain: ExplainDepth = "fired",
): CaseResult[] {
  const byName = new Map(examples.map((example) => [example.name ?? "", example]));
  return examples.map((example) => {
    const run = caseToJudge(example, byName, at);
    if (run.kind === "unusable") return { example, evaluation: undefined, findings: [differs(example, run.words)] };
    const evaluation = evaluate(policy, run.caseFile, run.instant, explain);
    const differences = expectationDifferences(example, evaluation, policy);
    return {
      example,
      evaluation,
      findings: [...differences.map((words) => differs(example, words)), ...unknownFactFindings(example, evaluation)],
    };
  });
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

type CaseToJudge =
  | { readonly kind: "usable"; readonly caseFile: CaseFile; readonly instant: string }
  | { readonly kind: "unusable"; readonly words: LocalizedText };

/** The whole case behind an example and the instant that judges it, or why there is none. */
function caseToJudge(example: ExampleCase, byName: ReadonlyMap<string, ExampleCase>, at: string): CaseToJudge {
  const { base = "", at: instant = at } = example;
  const caseFile = resolveCase(example, byName);
  if (caseFile === undefined) {
    const words = {
      zh: `找不到基础案件“${base}”，或引用成环`,
      en: `its base \`${base}\` does not exist or goes in a circle`,
    };
    return { kind: "unusable", words };
  }
  if (dayOf(instant) === undefined) {
    const words = { zh: `评估时间“${instant}”不存在`, en: `the instant of judgment \`${instant}\` does not exist` };
    return { kind: "unusable", words };
  }
  return { kind: "usable", caseFile, instant };
}

/** A misspelt fact tries nothing, and a case that is to be clear passes with it. What a base sends is told of the base. */
function unknownFactFindings({ name = "", facts }: ExampleCase, { unknownFacts }: Evaluation): CheckFinding[] {
  return unknownFacts
    .filter(({ fact }) => Object.hasOwn(facts, fact))
    .map(({ fact }) =>
      finding("FACT_UNKNOWN", inside({ document: `cases/${name}`, pointer: "/facts" }, fact), { name: fact }),
    );
}

function differs(example: ExampleCase, words: LocalizedText): CheckFinding {
  const place = { document: `cases/${example.name ?? ""}`, pointer: "/expect" };
  return finding("CASE_EXPECTATION_DIFFERS", place, { zh: words.zh, en: words.en });
}
