import type { Verdict } from "../../core/model/formats.generated.ts";
import { VERDICT_LABELS } from "../../core/model/labels.ts";
import type { Terminal } from "../terminal.ts";
import type { JudgedCase } from "./judged-case.ts";
import { renderControls } from "./render-controls.ts";
import { renderExplanation } from "./render-explanation.ts";
import { renderFindingsOfCase, renderGrade } from "./render-findings-of-case.ts";
import { renderOpenQuestions, section } from "./render-open-questions.ts";

/** The reasoned answer for a person to read, from the verdict to what must be done now. */
export function renderEvaluation({ title, evaluation, words }: JudgedCase, terminal: Terminal): string[] {
  const { text, colors } = terminal;
  const { power, at, lawDate, verdict, baselineGrade, caseGrade, monitoringGrade, explanations = [] } = evaluation;
  const caseWords = caseGrade === null ? text({ zh: "无", en: "none" }) : renderGrade(caseGrade, terminal);
  const grades = [
    `${text({ zh: "本案等级", en: "case grade" })} ${caseWords}`,
    `${text({ zh: "事项等级", en: "baseline" })} ${renderGrade(baselineGrade, terminal)}`,
    `${text({ zh: "监控等级", en: "monitored as" })} ${renderGrade(monitoringGrade, terminal)}`,
  ];
  return [
    `${colors.bold(text(title))} ${colors.dim(`(${power})`)}`,
    `${text({ zh: "结论：", en: "Verdict: " })}${paintOf(verdict, terminal)(text(VERDICT_LABELS[verdict]))}`,
    grades.join(" · "),
    colors.dim(text({ zh: `评估时间：${at}，适用${lawDate}的法律`, en: `judged at ${at} by the law of ${lawDate}` })),
    ...section({ zh: "发现问题", en: "Findings" }, renderFindingsOfCase(evaluation, words, terminal), terminal),
    ...renderOpenQuestions(evaluation, words, terminal),
    ...renderControls(evaluation, terminal),
    ...section(
      { zh: "其他规则", en: "Other rules" },
      explanations.flatMap(({ title: rule, grade, outcome, explanation }) => [
        `${text(rule)} (${grade}): ${text(OUTCOME_WORDS[outcome])}`,
        ...(explanation === undefined ? [] : renderExplanation(explanation, words, terminal, "  ")),
      ]),
      terminal,
    ),
    "",
    colors.dim(`${text({ zh: "规则版本 ", en: "policy " })}${evaluation.policy.digest}`),
  ];
}

const OUTCOME_WORDS = {
  pass: { zh: "触发", en: "fires" },
  fail: { zh: "未触发", en: "does not fire" },
  unknown: { zh: "未能判定", en: "could not be decided" },
  notInForce: { zh: "当日未施行", en: "not in force on that day" },
} as const;

function paintOf(verdict: Verdict, { colors }: Terminal): (text: string) => string {
  const paints = {
    clear: colors.green,
    remind: colors.blue,
    control: colors.yellow,
    stop: colors.red,
    incomplete: colors.magenta,
  };
  return (words) => colors.bold(paints[verdict](words));
}
