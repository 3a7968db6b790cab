import { labelOf, type ConditionWords } from "../../core/evaluate/test-sentence.ts";
import type { Evaluation, MissingFact } from "../../core/model/formats.generated.ts";
import type { Terminal } from "../terminal.ts";
import { renderExplanation } from "./render-explanation.ts";

/** Everything that keeps the case from being clear though no rule fired: what is missing, wrong, or not in force. */
export function renderOpenQuestions(evaluation: Evaluation, words: ConditionWords, terminal: Terminal): string[] {
  const { text } = terminal;
  const { undecidedRules, missingFacts, invalidFacts, unknownFacts, notices } = evaluation;
  return [
    ...section(
      { zh: "未能判定的规则", en: "Rules that could not be decided" },
      undecidedRules.flatMap(({ title, grade, rule, explanation }) => [
        `? ${text(title)} (${grade}, ${rule})`,
        ...(explanation === undefined ? [] : renderExplanation(explanation, words, terminal, "    ")),
      ]),
      terminal,
    ),
    ...section(
      { zh: "缺少的事实", en: "Missing facts" },
      missingFacts.map((missing) => renderMissing(missing, words, terminal)),
      terminal,
    ),
    ...section(
      { zh: "不能使用的事实", en: "Facts that cannot be used" },
      invalidFacts.map(({ fact, pointer = "", message }) => `! ${fact}${pointer}: ${text(message)}`),
      terminal,
    ),
    ...section(
      { zh: "字典中没有的事实（未参与判断）", en: "Facts that the dictionary does not have (they judged nothing)" },
      unknownFacts.map(({ fact, didYouMean }) => {
        if (didYouMean === undefined) return `! ${fact}`;
        return `! ${fact}  ${text({ zh: `是否指 ${didYouMean}？`, en: `did you mean ${didYouMean}?` })}`;
      }),
      terminal,
    ),
    ...section(
      { zh: "其他", en: "Notices" },
      notices.map(({ message }) => `! ${text(message)}`),
      terminal,
    ),
  ];
}

/** A titled part of the answer, or nothing where it has no line. */
export function section(
  title: { readonly zh: string; readonly en: string },
  lines: readonly string[],
  { text, colors }: Terminal,
): string[] {
  return lines.length === 0 ? [] : ["", colors.bold(text(title)), ...lines.map((line) => `  ${line}`)];
}

function renderMissing(
  { fact, label, required, neededBy, derivableFrom = [] }: MissingFact,
  words: ConditionWords,
  { text, language }: Terminal,
): string {
  const name = `? ${text(label)} (${fact})`;
  const why = required ? text({ zh: "每个案件都须报送", en: "every case must have it" }) : neededBy.join(", ");
  const instead = derivableFrom.map((input) => `${labelOf(input, words, language)} (${input})`);
  if (instead.length === 0) return `${name}: ${why}`;
  const list = instead.join(text({ zh: "、", en: ", " }));
  return `${name}: ${why}${text({ zh: `；也可改报：${list}`, en: `; or send instead: ${list}` })}`;
}
