import { describeGroup } from "../../core/evaluate/describe-condition.ts";
import { showActual, testSentence, type ConditionWords } from "../../core/evaluate/test-sentence.ts";
import type { Explanation, Outcome } from "../../core/model/formats.generated.ts";
import { OUTCOME_MARKS } from "../../core/model/labels.ts";
import type { Terminal } from "../terminal.ts";

/** A condition tree for a person to read: a line a condition, marked ✓ ✗ ? · and with the actual value of each fact. */
export function renderExplanation(
  explanation: Explanation,
  words: ConditionWords,
  terminal: Terminal,
  indent: string,
): string[] {
  const { language } = terminal;
  const mark = markOf(explanation.outcome, terminal);
  if (explanation.kind !== "test") {
    const children = explanation.of.flatMap((child) => renderExplanation(child, words, terminal, `${indent}  `));
    return [`${indent}${mark} ${describeGroup(explanation, words, language)}`, ...children];
  }
  const value = showActual(explanation, words, language);
  const known = { zh: `实际：${value}`, en: `actual: ${value}` };
  const actual = terminal.text(explanation.actual === undefined ? { zh: "未知", en: "unknown" } : known);
  return [`${indent}${mark} ${testSentence(explanation, words, language)}  ${terminal.colors.dim(`[${actual}]`)}`];
}

function markOf(outcome: Outcome, { colors }: Terminal): string {
  const { mark } = OUTCOME_MARKS[outcome];
  switch (outcome) {
    case "pass":
      return colors.green(mark);
    case "fail":
      return colors.red(mark);
    case "unknown":
      return colors.yellow(mark);
    case "notReached":
      return colors.dim(mark);
    default:
      return outcome satisfies never;
  }
}
