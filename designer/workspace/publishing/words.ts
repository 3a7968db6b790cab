import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const PUBLISH_WORDS = {
  publish: { zh: "公布", en: "Publish" },
  heading: { zh: "公布新版本", en: "Publish a new version" },
  checking: {
    zh: "正在全面检查：样例案件、规则边界、参照引擎…",
    en: "Checking everything: cases, boundaries, reference engine…",
  },
  ready: {
    zh: "全部检查通过。公布后这一版不再改动，新的案件由它评估。",
    en: "All checks passed. Once published, this version never changes, and new cases are judged by it.",
  },
  refused: { zh: "还不能公布，请先解决以下问题：", en: "It cannot be published yet. First settle these:" },
  warnings: { zh: "可以公布，但请留意：", en: "It can be published; mind these:" },
  unsaved: {
    zh: "修改还没有保存到服务，连通后再公布",
    en: "Your changes are not kept by the service yet; publish when they are",
  },
  nothing: { zh: "没有未公布的修改", en: "There is nothing that was not published" },
  note: { zh: "版本说明（改了什么，为什么）", en: "Note on this version (what changed and why)" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
  done: (version: number): LocalizedText => ({ zh: `第${version}版已公布`, en: `Version ${version} is published` }),
  unreachable: { zh: "服务未连接，请稍后再试", en: "The service cannot be reached; try again later" },
} as const;
