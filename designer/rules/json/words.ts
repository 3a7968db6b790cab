import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

/** What is said beside a JSON text of how it stands to what it is the text of. */
export type JsonTextWords = Readonly<
  Record<"editor" | "synced" | "syncedWithout" | "broken" | "incomplete", LocalizedText>
>;

export const RULE_JSON_WORDS: JsonTextWords = {
  editor: { zh: "规则的 JSON", en: "JSON of the rule" },
  synced: { zh: "与表单同步", en: "In step with the form" },
  syncedWithout: {
    zh: "与表单同步；标出的项不属于规则，只留在这段文本里",
    en: "In step with the form; the marked keys are not part of a rule and stay in this text only",
  },
  broken: { zh: "不是有效的 JSON，规则未改动", en: "Not valid JSON; the rule is unchanged" },
  incomplete: { zh: "还不是完整的规则，规则未改动", en: "Not yet a whole rule; the rule is unchanged" },
};

export const CONDITION_JSON_WORDS: JsonTextWords = {
  editor: { zh: "共享条件的 JSON", en: "JSON of the shared condition" },
  synced: { zh: "与表单同步", en: "In step with the form" },
  syncedWithout: {
    zh: "与表单同步；标出的项不属于共享条件，只留在这段文本里",
    en: "In step with the form; the marked keys are not part of a shared condition and stay in this text only",
  },
  broken: { zh: "不是有效的 JSON，共享条件未改动", en: "Not valid JSON; the shared condition is unchanged" },
  incomplete: {
    zh: "还不是完整的共享条件，未改动",
    en: "Not yet a whole shared condition; it is unchanged",
  },
};

export const FORMULA_JSON_WORDS: JsonTextWords = {
  editor: { zh: "派生公式的 JSON", en: "JSON of the formula" },
  synced: { zh: "公式已采用", en: "This is the formula" },
  syncedWithout: { zh: "公式已采用", en: "This is the formula" },
  broken: { zh: "不是有效的 JSON，公式未改动", en: "Not valid JSON; the formula is unchanged" },
  incomplete: { zh: "公式应为一个对象，未改动", en: "A formula is an object; it is unchanged" },
};

export const WORDS = {
  changeAsJson: { zh: "以 JSON 修改规则", en: "Change a rule as JSON" },
  nameTaken: (name: string): LocalizedText => ({
    zh: `已有名为“${name}”的，未改动`,
    en: `There is one named “${name}” already; nothing is changed`,
  }),
  pending: { zh: "停止输入后同步", en: "Taken over when you pause" },
  hint: { zh: "Ctrl+空格：可选内容；Esc 后按 Tab 离开", en: "Ctrl+Space: what can stand here; Esc then Tab to leave" },
} as const;
