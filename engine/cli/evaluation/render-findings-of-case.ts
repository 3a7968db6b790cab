import type { CitedBasis, Evaluation, Grade, RuleFinding } from "../../core/model/formats.generated.ts";
import { GRADE_SHAPES } from "../../core/model/labels.ts";
import type { ConditionWords } from "../../core/evaluate/test-sentence.ts";
import type { Terminal } from "../terminal.ts";
import { renderExplanation } from "./render-explanation.ts";

/** What the rules found: grade, message with the actual values, where on the map, legal basis, and why. */
export function renderFindingsOfCase({ findings }: Evaluation, words: ConditionWords, terminal: Terminal): string[] {
  return findings.flatMap((finding) => renderFinding(finding, words, terminal));
}

/** A grade by letter, shape and colour. */
export function renderGrade(grade: Grade, { colors }: Terminal): string {
  const paint = { A: colors.red, B: colors.yellow, C: colors.blue }[grade];
  return paint(`${GRADE_SHAPES[grade]} ${grade}`);
}

function renderFinding(finding: RuleFinding, words: ConditionWords, terminal: Terminal): string[] {
  const { text, colors } = terminal;
  const { grade, title, message, basis, at, rule, ref, explanation } = finding;
  const name = ref === undefined ? rule : `${rule}, ${ref}`;
  const steps = at.map((place) => text(place.title)).join(text({ zh: "、", en: ", " }));
  return [
    `${renderGrade(grade, terminal)}  ${colors.bold(text(title))} ${colors.dim(`(${name})`)}`,
    `    ${text(message)}`,
    ...(steps === "" ? [] : [`    ${text({ zh: "环节：", en: "at: " })}${steps}`]),
    `    ${text({ zh: "依据：", en: "basis: " })}${basis.map((one) => citation(one, terminal)).join(text({ zh: "；", en: "; " }))}`,
    ...(explanation === undefined ? [] : renderExplanation(explanation, words, terminal, "    ")),
  ];
}

function citation({ title, article, mechanism }: CitedBasis, { text }: Terminal): string {
  const place = article === undefined ? "" : text({ zh: `第${article}条`, en: `, article ${article}` });
  return `${text(title)}${place}${mechanism === undefined ? "" : ` ${mechanism}`}`;
}
