import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const SUPERVISION_WORDS = {
  duty: { zh: "职能（监、管、办三分离）", en: "Function (supervise, manage, operate: three separated)" },
  noDuty: { zh: "（不属于三者）", en: "(none of the three)" },
  dutyHint: {
    zh: "同一案件中，一个人或一个岗位不得兼有两种职能。",
    en: "In one case, no person and no post may hold two of the functions.",
  },
  activities: { zh: "业务系统中的名称", en: "Activities of sending systems" },
  activitiesHint: {
    zh: "环节的编号和名称本来就认得，这里只写业务系统的其他叫法。",
    en: "The id and the title of the step are known anyway; write here what else systems call it.",
  },
  addActivity: { zh: "添加名称", en: "Add an activity" },
  noActivities: { zh: "没有其他叫法", en: "No other names" },
  activityNumber: (position: number): LocalizedText => ({
    zh: `名称${position + 1}`,
    en: `Activity ${position + 1}`,
  }),
  match: { zh: "比对方式", en: "Compared" },
  name: { zh: "名称或格式", en: "Name or pattern" },
  patternFault: (fault: string): LocalizedText => ({
    zh: `格式不能使用：${fault}`,
    en: `This pattern cannot be used: ${fault}`,
  }),
} as const;
