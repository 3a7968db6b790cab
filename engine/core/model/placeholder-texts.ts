import type { LocalizedText } from "./formats.generated.ts";

/** What stands in a document that was just made, until somebody writes what belongs there. It must not be published. */
export const PLACEHOLDER_TEXTS = {
  toBeGiven: { zh: "待说明", en: "To be given" },
  rule: { zh: "新规则", en: "New rule" },
  condition: { zh: "新的共享条件", en: "New shared condition" },
  fact: { zh: "新的事实", en: "New fact" },
  field: { zh: "新的字段", en: "New field" },
  choice: { zh: "新的选项", en: "New choice" },
  parameter: { zh: "新的参数", en: "New parameter" },
  timeLimit: { zh: "新的时限", en: "New limit" },
} as const satisfies Readonly<Record<string, LocalizedText>>;
