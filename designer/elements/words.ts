import type { Grade, LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  grade: (grade: Grade): LocalizedText => ({ zh: `${grade}级`, en: `grade ${grade}` }),
  noGrade: { zh: "无等级", en: "no grade" },
  search: { zh: "输入文字查找", en: "Type to search" },
  noMatch: { zh: "没有相符的", en: "Nothing matches" },
  close: { zh: "关闭", en: "Close" },
} as const;
