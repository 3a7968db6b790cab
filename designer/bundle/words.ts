import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  export: { zh: "导出规则包文件", en: "Export a bundle" },
  import: { zh: "导入规则包文件", en: "Import a bundle" },
  intro: {
    zh: "规则包文件带有制作单位的签名。先核验签名、比较差异，再决定是否生成草稿；导入不会公布任何内容。",
    en: "A bundle is signed by whoever made it. Its signature is verified and its differences are shown first; nothing is published by an import.",
  },
  file: { zh: "选择规则包文件", en: "Choose a bundle" },
  noFile: { zh: "尚未选择文件", en: "No file is chosen yet" },
  trusted: { zh: "签名有效，公钥受信任", en: "The signature is good and its key is trusted" },
  madeBy: (name: string, at: string): LocalizedText => ({ zh: `制作：${name}，${at}`, en: `Made by ${name} at ${at}` }),
  key: (key: string): LocalizedText => ({ zh: `公钥：${key}`, en: `Public key: ${key}` }),
  states: {
    new: { zh: "新事项", en: "new" },
    same: { zh: "没有差异", en: "no differences" },
    changed: { zh: "有修改", en: "changed" },
  },
  examplesOnly: { zh: "仅样例案件不同", en: "nothing but example cases differs" },
  hasDraft: { zh: "已有草稿，将被替换", en: "has a draft, which would be replaced" },
  replace: (count: number): LocalizedText => ({
    zh: `替换现有的${count}份草稿，其中未公布的修改会丢失`,
    en: `Replace what is there (${drafts(count)}); what was changed in it is lost`,
  }),
  library: (names: readonly string[]): LocalizedText => ({
    zh: `共享库有${names.length}份文档不同，不会导入：${names.slice(0, 8).join("、")}`,
    en: `${names.length} documents of the library differ and are not imported: ${names.slice(0, 8).join(", ")}`,
  }),
  make: (count: number): LocalizedText => ({ zh: `生成${count}份草稿`, en: `Make ${drafts(count)}` }),
  made: (count: number): LocalizedText => ({ zh: `已生成${count}份草稿`, en: `Made: ${drafts(count)}` }),
  nothing: { zh: "与现有规则相同，无须导入", en: "All of it is here already; there is nothing to import" },
  powers: { zh: "规则包中的权力事项", en: "Powers in the bundle" },
  compare: { zh: "查看差异", en: "See the differences" },
  close: { zh: "关闭", en: "Close" },
  unreachable: { zh: "连接不上服务，请稍后再试", en: "The service cannot be reached; try again later" },
} as const;

function drafts(count: number): string {
  return `${count} ${count === 1 ? "draft" : "drafts"}`;
}
