export const WORDS = {
  list: { zh: "规则列表", en: "List" },
  table: { zh: "决策表", en: "Decision table" },
  conditions: { zh: "共享条件", en: "Shared conditions" },
  views: { zh: "查看方式", en: "Views" },
  export: { zh: "导出 xlsx", en: "Export xlsx" },
  import: { zh: "从电子表格导入", en: "Import from a spreadsheet" },
  choose: { zh: "在左边选择一条规则，或新建一条", en: "Choose a rule on the left, or add one" },
  gone: { zh: "没有这条规则，它可能已被删除或改名", en: "There is no such rule; it may have been deleted or renamed" },
} as const;
