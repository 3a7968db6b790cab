import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const WORDS = {
  notAll: { zh: "最外层不是“全部成立”", en: "its outermost group is not “all of these”" },
  hasGroup: { zh: "含有条件组", en: "it has a group inside" },
  hasShared: { zh: "引用了共享条件", en: "it uses a shared condition" },
  hasRecords: { zh: "对列表中的记录设有条件", en: "it asks something of the records of a list" },
  factTwice: { zh: "同一事实检验了两次", en: "it judges one fact twice" },
  table: { zh: "决策表", en: "Decision table" },
  group: { zh: "规则组", en: "Group of rules" },
  whole: (count: number): LocalizedText => ({
    zh: `全部可列表的规则（${count}）`,
    en: `All rules that fit (${count})`,
  }),
  groupOf: (facts: string, count: number): LocalizedText => ({ zh: `${facts}（${count}）`, en: `${facts} (${count})` }),
  title: { zh: "规则", en: "Rule" },
  grade: { zh: "等级", en: "Grade" },
  effect: { zh: "处置", en: "Effect" },
  measures: { zh: "防控措施", en: "Measures" },
  addRow: { zh: "添加一行（规则）", en: "Add a row (a rule)" },
  addColumn: { zh: "添加一列（事实）", en: "Add a column (a fact)" },
  removeColumn: (label: string): LocalizedText => ({ zh: `移除“${label}”列`, en: `Remove the column “${label}”` }),
  addCell: (label: string): LocalizedText => ({ zh: `检验“${label}”`, en: `Judge “${label}”` }),
  removeCell: (label: string): LocalizedText => ({ zh: `不再检验“${label}”`, en: `No longer judge “${label}”` }),
  copy: { zh: "复制到电子表格", en: "Copy for a spreadsheet" },
  copied: { zh: "已复制，可粘贴到电子表格", en: "Copied; paste it into a spreadsheet" },
  others: (count: number): LocalizedText => ({
    zh: `${count} 条规则不能列成表`,
    en: count === 1 ? "1 rule cannot stand in a table" : `${count} rules cannot stand in a table`,
  }),
  none: { zh: "没有规则可以列成表", en: "No rule can stand in a table" },
  changeTable: { zh: "修改决策表", en: "Change the decision table" },
  open: { zh: "打开规则", en: "Open the rule" },
} as const;
