import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const WORDS = {
  editor: { zh: "规则的 JSON", en: "JSON of the rule" },
  changeAsJson: { zh: "以 JSON 修改规则", en: "Change a rule as JSON" },
  synced: { zh: "与表单同步", en: "In step with the form" },
  syncedWithout: {
    zh: "与表单同步；标出的项不属于规则，只留在这段文本里",
    en: "In step with the form; the marked keys are not part of a rule and stay in this text only",
  },
  broken: { zh: "不是有效的 JSON，规则未改动", en: "Not valid JSON; the rule is unchanged" },
  incomplete: { zh: "还不是完整的规则，规则未改动", en: "Not yet a whole rule; the rule is unchanged" },
  nameTaken: (name: string): LocalizedText => ({
    zh: `已有名为“${name}”的规则，规则未改动`,
    en: `There is a rule named “${name}” already; the rule is unchanged`,
  }),
  pending: { zh: "停止输入后同步", en: "Taken over when you pause" },
  hint: { zh: "Ctrl+空格：可选内容；Esc 后按 Tab 离开", en: "Ctrl+Space: what can stand here; Esc then Tab to leave" },
} as const;
