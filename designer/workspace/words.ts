import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { MissingWords } from "../elements/missing-words.ts";

export const WORDS = {
  merged: { zh: "合并他人的修改", en: "Merge the changes of another" },
  importedMap: { zh: "导入流程图", en: "Import a map" },
  importedFolder: { zh: "导入整包文件夹", en: "Import a folder" },
  opening: { zh: "正在打开…", en: "Opening…" },
  openFailed: { zh: "这项权力没有打开", en: "This power could not be opened" },
  mapUnreadable: {
    zh: "它的流程图无法显示，其余内容都在。",
    en: "Its map cannot be shown. Everything else is still there.",
  },
  downloadMap: { zh: "下载这份流程图文件", en: "Download the file of the map" },
  openWithBlankMap: { zh: "换成空白流程图打开", en: "Open it with a blank map" },
  tabFailed: {
    zh: "这一页没有载入，请检查服务是否在运行；您的修改仍在，不会丢失",
    en: "This view did not load; check that the service runs. Your changes are still here",
  },
  retry: { zh: "重试", en: "Try again" },
  toCatalogue: { zh: "返回目录", en: "Back to the catalogue" },
  views: { zh: "查看方式", en: "Views of this power" },
  viewTools: { zh: "查看流程图", en: "Look at the map" },
  find: { zh: "查找环节、风险点、规则、条款（Ctrl+F）", en: "Find steps, risk points, rules, articles (Ctrl+F)" },
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  zoomAll: { zh: "显示全图", en: "Show the whole map" },
  undo: { zh: "撤销", en: "Undo" },
  redo: { zh: "重做", en: "Redo" },
  undoOf: (what: LocalizedText): LocalizedText => ({ zh: `撤销：${what.zh}`, en: `Undo: ${what.en}` }),
  redoOf: (what: LocalizedText): LocalizedText => ({ zh: `重做：${what.zh}`, en: `Redo: ${what.en}` }),
  readOnly: (version: number): LocalizedText => ({
    zh: `第${version}版，只读`,
    en: `version ${version}, read only`,
  }),
  retired: { zh: "已停用，只读", en: "retired, read only" },
  mayNotDraft: { zh: "只读：编制草稿不在您的权限内", en: "read only: drafting is not among your permissions" },
  draft: { zh: "草稿", en: "draft" },
  draftOver: (version: number): LocalizedText => ({
    zh: `草稿，基于第${version}版`,
    en: `draft on version ${version}`,
  }),
  cases: (passed: number, all: number): LocalizedText => ({
    zh: `样例${passed}/${all}符合预期`,
    en: `${passed} of ${all} cases as expected`,
  }),
} as const;

/** What is said of a power that the service does not have. */
export function missingPower(power: string): MissingWords {
  return {
    heading: { zh: `没有编号为“${power}”的事项`, en: `There is no power “${power}”` },
    why: {
      zh: "编号可能写错了，或者这一事项不在这台服务上。可在目录中按名称查找。",
      en: "The address may be misspelt, or the power is not kept by this service. Look for its title in the catalogue.",
    },
  };
}

/** What is said of a version that the service does not have. */
export function missingVersion(power: string): MissingWords {
  return {
    heading: { zh: `“${power}”没有这一版`, en: `“${power}” has no such version` },
    why: {
      zh: "版本号可能写错了，或者这一事项不在这台服务上。可从目录中打开它，再在菜单中选择版本。",
      en: "The number may be wrong, or the power is not kept by this service. Open it from the catalogue and choose a version in its menu.",
    },
  };
}
