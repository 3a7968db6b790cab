import type { Grade, LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  grade: (grade: Grade): LocalizedText => ({ zh: `${grade}级`, en: `grade ${grade}` }),
  noGrade: { zh: "无等级", en: "no grade" },
  cancel: { zh: "取消", en: "Cancel" },
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  search: { zh: "输入文字查找", en: "Type to search" },
  noMatch: { zh: "没有相符的", en: "Nothing matches" },
  basis: { zh: "依据", en: "Basis" },
  addBasis: { zh: "添加依据", en: "Add a basis" },
  removeBasis: { zh: "移除这条依据", en: "Remove this basis" },
  lastBasisStays: { zh: "至少需要一项依据，请先添加另一项", en: "At least one basis is needed; add another first" },
  law: { zh: "法律、规定", en: "Law or order" },
  article: { zh: "条款", en: "Article" },
  mechanism: { zh: "报道条目", en: "Report entry" },
  note: { zh: "备注", en: "Note" },
  addNote: { zh: "添加备注", en: "Add a note" },
  /** The name of the field that holds a text in one of the languages. */
  inLanguage: {
    zh: (label: string): LocalizedText => ({ zh: `${label}（中文）`, en: `${label} (Chinese)` }),
    en: (label: string): LocalizedText => ({ zh: `${label}（英文）`, en: `${label} (English)` }),
  },
  textNeeded: { zh: "不能为空，原文未改动", en: "This cannot be empty; the text is unchanged" },
  viewTools: { zh: "查看流程图", en: "Look at the map" },
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  zoomAll: { zh: "显示全图", en: "Show the whole map" },
  find: { zh: "查找环节、风险点、规则、条款（Ctrl+F）", en: "Find steps, risk points, rules, articles (Ctrl+F)" },
  unreachable: { zh: "服务未连接", en: "The service cannot be reached" },
  checkService: {
    zh: "请检查服务是否在运行、网络是否连通，然后重试。",
    en: "Check that the service runs and the network is up, then try again.",
  },
  failed: { zh: "没有读到内容", en: "This could not be read" },
  retry: { zh: "重试", en: "Try again" },
  close: { zh: "关闭", en: "Close" },
} as const;
