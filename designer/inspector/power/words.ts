import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const POWER_WORDS = {
  change: { zh: "修改事项信息", en: "Change the power" },
  title: { zh: "事项名称", en: "title" },
  organ: { zh: "行使机关", en: "organ" },
  organLevel: { zh: "机关层级", en: "Level of the organ" },
  type: { zh: "权力类型", en: "Type" },
  baselineGrade: { zh: "基准等级", en: "Baseline grade" },
  baselineReason: { zh: "定级理由", en: "reason for the grade" },
  monitoringField: { zh: "监控领域", en: "Monitoring field" },
  goal: { zh: "防控目标", en: "goal" },
  effective: { zh: "施行日期", en: "In force from" },
  effectiveTo: { zh: "失效日期", en: "Until" },
  openEnd: { zh: "长期有效", en: "until further notice" },
  reversed: { zh: "失效日期不能早于施行日期", en: "It cannot end before it begins" },
  openedBy: { zh: "立案日期取自事实", en: "A case is opened on" },
  openedByNone: { zh: "（评估当日）", en: "(the day it is judged)" },
  basis: { zh: "权力依据", en: "Legal basis" },
  limits: { zh: "承诺时限", en: "Committed time limits" },
  addLimit: { zh: "添加时限", en: "Add a limit" },
  noLimits: { zh: "还没有承诺时限", en: "No committed time limit yet" },
  limitTitle: { zh: "时限名称", en: "limit" },
  bound: { zh: "性质", en: "Bound" },
  amount: { zh: "时间", en: "Amount" },
  unit: { zh: "单位", en: "Unit" },
  start: { zh: "起算", en: "start" },
  end: { zh: "截止", en: "end" },
} as const;

export const LEGEND_WORDS = {
  points: { zh: "控制点", en: "Points" },
  grades: { zh: "风险等级", en: "Grades" },
  ruleCount: { zh: "挂接的规则数", en: "Number of rules attached" },
  ruleCountHint: { zh: "环节上的数字", en: "the number on a step" },
  onMap: (count: number): LocalizedText => ({ zh: `图上${count}个`, en: `${count} on the map` }),
} as const;
