import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  merged: { zh: "合并他人的修改", en: "Merge the changes of another" },
  opening: { zh: "正在打开…", en: "Opening…" },
  openFailed: { zh: "这项权力没有打开", en: "This power could not be opened" },
  tabFailed: {
    zh: "这一页没有载入，请检查服务是否在运行；您的修改仍在，不会丢失",
    en: "This view did not load; check that the service runs. Your changes are still here",
  },
  retry: { zh: "重试", en: "Try again" },
  unreachable: { zh: "服务未连接，请检查服务是否在运行", en: "The service cannot be reached; check that it runs" },
  toCatalogue: { zh: "返回目录", en: "Back to the catalogue" },
  views: { zh: "查看方式", en: "Views of this power" },
  putBack: { zh: "恢复导入之前的内容", en: "Put back what was there before" },
  undo: { zh: "撤销", en: "Undo" },
  redo: { zh: "重做", en: "Redo" },
  undoOf: (what: LocalizedText): LocalizedText => ({ zh: `撤销：${what.zh}`, en: `Undo: ${what.en}` }),
  redoOf: (what: LocalizedText): LocalizedText => ({ zh: `重做：${what.zh}`, en: `Redo: ${what.en}` }),
  readOnly: (version: number): LocalizedText => ({
    zh: `第${version}版，只读`,
    en: `version ${version}, read only`,
  }),
  retired: { zh: "已停用，只读", en: "retired, read only" },
  draft: { zh: "草稿", en: "draft" },
  draftOver: (version: number): LocalizedText => ({
    zh: `草稿，基于第${version}版`,
    en: `draft on version ${version}`,
  }),
  cases: (passed: number, all: number): LocalizedText => ({
    zh: `样例 ${passed}/${all} 符合预期`,
    en: `${passed} of ${all} cases as expected`,
  }),
} as const;
