import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { Evaluation, ExampleCase, Grade, LocalizedText } from "../model/formats.generated.ts";
import { GRADE_LABELS, VERDICT_SHORT_LABELS } from "../model/labels.ts";

/** Each way in which an evaluation is not what its example case expects, in the words of the power: titles, not names. */
export function expectationDifferences(
  { expect, boundaryOf = [] }: ExampleCase,
  { verdict, caseGrade, findings, missingFacts }: Evaluation,
  policy: CompiledPolicy,
): LocalizedText[] {
  const fired = findings.map(({ rule }) => rule);
  const missing = missingFacts.map(({ fact }) => fact);
  const rules = new Map(policy.rules.map(({ rule }) => [rule.name, rule.title]));
  const facts = new Map(policy.sources.map(({ name, definition }) => [name, definition.label]));
  const firedAtBoundary = boundaryOf.filter((rule) => fired.includes(rule));
  return [
    ...(expect.verdict === verdict
      ? []
      : [differ(WORDS.verdict, VERDICT_SHORT_LABELS[expect.verdict], VERDICT_SHORT_LABELS[verdict])]),
    ...(expect.caseGrade === caseGrade ? [] : [differ(WORDS.grade, gradeOf(expect.caseGrade), gradeOf(caseGrade))]),
    ...(sameNames(expect.findings, fired)
      ? []
      : [differ(WORDS.findings, titlesOf(expect.findings, rules), titlesOf(fired, rules))]),
    ...(expect.missingFacts === undefined || sameNames(expect.missingFacts, missing)
      ? []
      : [differ(WORDS.missing, titlesOf(expect.missingFacts, facts), titlesOf(missing, facts))]),
    ...(firedAtBoundary.length === 0 ? [] : [boundaryFires(titlesOf(firedAtBoundary, rules))]),
  ];
}

const WORDS = {
  verdict: { zh: "结论", en: "the verdict" },
  grade: { zh: "本案等级", en: "the case grade" },
  findings: { zh: "发现问题", en: "the findings" },
  missing: { zh: "缺少的事实", en: "the missing facts" },
  none: { zh: "无", en: "none" },
} as const;

function differ(what: LocalizedText, expected: LocalizedText, found: LocalizedText): LocalizedText {
  return {
    zh: `${what.zh}应为“${expected.zh}”，实为“${found.zh}”`,
    en: `${what.en} should be “${expected.en}” but came to “${found.en}”`,
  };
}

function boundaryFires({ zh, en }: LocalizedText): LocalizedText {
  return { zh: `处在边界上的规则“${zh}”不应触发`, en: `the rule at its boundary, “${en}”, should not fire` };
}

function gradeOf(grade: Grade | null): LocalizedText {
  return grade === null ? WORDS.none : GRADE_LABELS[grade];
}

function titlesOf(names: readonly string[], titles: ReadonlyMap<string, LocalizedText>): LocalizedText {
  if (names.length === 0) return WORDS.none;
  const found = names.toSorted().map((name) => titles.get(name) ?? { zh: name, en: name });
  return { zh: found.map(({ zh }) => zh).join("、"), en: found.map(({ en }) => en).join("; ") };
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}
