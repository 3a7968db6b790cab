import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const MENU_WORDS = {
  menu: { zh: "导入、导出与版本", en: "Import, export and versions" },
  take: { zh: "导出", en: "Export" },
  exportBpmn: { zh: "流程图（.bpmn）", en: "Map (.bpmn)" },
  exportSvg: { zh: "流程图图片（SVG）", en: "Picture of the map (SVG)" },
  exportPng: { zh: "流程图图片（PNG）", en: "Picture of the map (PNG)" },
  exportFolder: { zh: "整包文件夹（zip）", en: "Everything as a folder (zip)" },
  bring: { zh: "导入", en: "Import" },
  importBpmn: { zh: "流程图（.bpmn）", en: "Map (.bpmn)" },
  importFolder: { zh: "整包文件夹（zip）", en: "Everything from a folder (zip)" },
  review: { zh: "会审", en: "Review" },
  reviews: { zh: "查看会审", en: "See the reviews" },
  versions: { zh: "版本", en: "Versions" },
  current: { zh: "正在编辑的草稿", en: "The draft being worked on" },
  version: (version: number): LocalizedText => ({ zh: `第${version}版`, en: `Version ${version}` }),
  backtest: { zh: "用历史案件回溯测试", en: "Backtest on past cases" },
  compare: { zh: "与现行版本对比", en: "Compare with what is in force" },
  discard: { zh: "放弃草稿", en: "Give up the draft" },
  confirmDiscard: {
    zh: "放弃后，未公布的修改全部丢失，回到最近公布的版本。此操作不能撤销。",
    en: "All changes that were not published are lost, back to the version published last. This cannot be undone.",
  },
  notImported: { zh: "文件没有导入", en: "The file was not imported" },
  importedInPart: {
    zh: "文件已导入，其中有内容没有读懂",
    en: "The file was imported, but not all of it was understood",
  },
  notAnArchive: {
    zh: "不是可读的 zip 压缩包，或者内容过大",
    en: "not a readable zip archive, or it holds too much",
  },
  otherPower: (id: string): LocalizedText => ({
    zh: `压缩包里是另一项权力“${id}”`,
    en: `the folder is of another power, \`${id}\``,
  }),
} as const;
