import type { Grade, LocalizedText } from "../../../engine/core/model/formats.generated.ts";

const LIKELIHOOD: readonly LocalizedText[] = [
  { zh: "极小", en: "very low" },
  { zh: "较小", en: "low" },
  { zh: "中等", en: "medium" },
  { zh: "较大", en: "high" },
  { zh: "极大", en: "very high" },
];

const HARM: readonly LocalizedText[] = [
  { zh: "很轻", en: "very light" },
  { zh: "较轻", en: "light" },
  { zh: "中等", en: "medium" },
  { zh: "较重", en: "severe" },
  { zh: "严重", en: "very severe" },
];

/** How likely or how harmful a level of the scale is, in words. */
export const levelWords = {
  likelihood: (level: number): LocalizedText => LIKELIHOOD[level - 1] ?? { zh: String(level), en: String(level) },
  harm: (level: number): LocalizedText => HARM[level - 1] ?? { zh: String(level), en: String(level) },
} as const;

export const RISK_WORDS = {
  add: { zh: "添加风险点", en: "Add a risk point" },
  none: { zh: "这一环节还没有风险点", en: "No risk point at this step yet" },
  text: { zh: "可能出什么问题", en: "what may go wrong" },
  untold: { zh: "写明可能出什么问题", en: "Say what may go wrong" },
  number: (position: number): LocalizedText => ({ zh: `风险点${position + 1}`, en: `Risk point ${position + 1}` }),
  likelihood: { zh: "可能性", en: "Likelihood" },
  harm: { zh: "危害", en: "Harm" },
  matrix: { zh: "可能性与危害矩阵", en: "Likelihood by harm" },
  matrixKeys: { zh: "用方向键移动，空格键选定", en: "Move with the arrow keys, choose with space" },
  cell: (likelihood: number, harm: number, grade: Grade | undefined): LocalizedText => ({
    zh: `可能性${likelihood}（${levelWords.likelihood(likelihood).zh}），危害${harm}（${levelWords.harm(harm).zh}）：${grade ?? "未定"}级`,
    en: `likelihood ${likelihood} (${levelWords.likelihood(likelihood).en}), harm ${harm} (${levelWords.harm(harm).en}): grade ${grade ?? "none"}`,
  }),
  proposes: (grade: Grade): LocalizedText => ({ zh: `矩阵建议${grade}级`, en: `The matrix proposes grade ${grade}` }),
  other: { zh: "另定等级", en: "Grade otherwise" },
  reason: { zh: "另定等级的理由", en: "Reason for another grade" },
  reasonNeeded: {
    zh: "与矩阵建议不同的等级必须说明理由，写明理由后生效",
    en: "A grade other than the proposed one needs a reason; it takes effect once the reason is given",
  },
  backToProposed: (grade: Grade): LocalizedText => ({ zh: `恢复为${grade}级`, en: `Back to grade ${grade}` }),
} as const;
