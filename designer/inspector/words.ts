import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** The words of the inspector as a whole, and those that several of its forms share. */
export const WORDS = {
  tabs: { zh: "属性分类", en: "Parts of the inspector" },
  step: { zh: "环节", en: "Step" },
  controlPoint: { zh: "控制点", en: "Control" },
  risks: { zh: "风险点", en: "Risks" },
  rules: { zh: "规则", en: "Rules" },
  timeLimits: { zh: "时限", en: "Limits" },
  disclosures: { zh: "公开", en: "Disclosure" },
  supervision: { zh: "监督", en: "Supervision" },
  separations: { zh: "职责分离", en: "Separation" },
  power: { zh: "事项", en: "Power" },
  legend: { zh: "图例", en: "Legend" },
  readOnly: {
    zh: "只读：已公布的版本、已停用的事项和不由您编制的草稿不能修改",
    en: "Read only: published versions, retired powers and drafts that are not yours to work on are not changed",
  },
  severalSteps: (count: number): LocalizedText => ({ zh: `${count}个环节`, en: `${count} steps` }),
  severalElements: (count: number): LocalizedText => ({ zh: `${count}个图元`, en: `${count} elements` }),
  withOthers: (count: number): LocalizedText => ({
    zh: `另选中的${count}个图元没有这些属性，不会改变`,
    en: `${count} more selected elements do not have these properties and stay as they are`,
  }),
  nothingToChange: {
    zh: "选中的图元没有可以一起修改的属性。选中环节，可以一起修改岗位、控制点和等级。",
    en: "These elements have nothing to change together. Select steps to change their post, control point and grade together.",
  },
  name: { zh: "名称", en: "name" },
  unnamed: { zh: "（未命名）", en: "(no name)" },
  choose: { zh: "请选择", en: "Choose" },
  none: { zh: "无", en: "None" },
  mixed: { zh: "各不相同", en: "Mixed" },
  add: { zh: "添加", en: "Add" },
} as const;
