import type { Grade, LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  grade: (grade: Grade): LocalizedText => ({ zh: `${grade}级`, en: `grade ${grade}` }),
  noGrade: { zh: "无等级", en: "no grade" },
  cancel: { zh: "取消", en: "Cancel" },
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  search: { zh: "输入文字查找", en: "Type to search" },
  noMatch: { zh: "没有相符的", en: "Nothing matches" },
  close: { zh: "关闭", en: "Close" },
} as const;
