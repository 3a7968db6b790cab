import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const SEPARATION_WORDS = {
  heading: { zh: "不相容岗位分离", en: "Separation of duties" },
  hint: {
    zh: "同一案件的两个环节，由谁办理必须分开。",
    en: "Two steps of one case that may not be in the same hands.",
  },
  add: { zh: "添加分离", en: "Add a separation" },
  none: { zh: "还没有职责分离", en: "No separation of duties yet" },
  tooFewSteps: { zh: "流程图上至少要有两个环节", en: "The map needs at least two steps" },
  number: (position: number): LocalizedText => ({ zh: `分离${position + 1}`, en: `Separation ${position + 1}` }),
  first: { zh: "环节", en: "Step" },
  second: { zh: "与环节", en: "And step" },
  by: { zh: "要求", en: "Are carried out" },
  law: { zh: "依据", en: "Basis" },
  noLaw: { zh: "（未写明）", en: "(not given)" },
  article: { zh: "条款", en: "Article" },
  text: { zh: "理由", en: "reason" },
} as const;
