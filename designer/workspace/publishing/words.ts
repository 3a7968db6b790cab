import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const PUBLISH_WORDS = {
  publish: { zh: "公布", en: "Publish" },
  heading: { zh: "公布新版本", en: "Publish a new version" },
  checking: {
    zh: "正在全面检查：样例案件、规则边界、参照引擎…",
    en: "Checking everything: cases, boundaries, reference engine…",
  },
  ready: {
    zh: "全部检查通过。公布后这一版不再改动，自生效时起由它评估案件。",
    en: "All checks passed. Once published, this version never changes; it judges cases from when it takes effect on.",
  },
  effectiveFrom: { zh: "生效时间", en: "Takes effect" },
  atOnce: { zh: "不填即公布时生效", en: "at once, if it is left empty" },
  effectiveTo: { zh: "失效时间", en: "Ends" },
  noEnd: {
    zh: "不填即长期有效；到期后由此前的版本评估",
    en: "never, if it is left empty; then the version before judges again",
  },
  retroactive: { zh: "溯及既往的理由（生效时间已过）", en: "Why it holds for the past (its instant is past)" },
  needsRetroactive: {
    zh: "生效时间已过：溯及既往须写明理由，并由监控办公布",
    en: "This instant is past: law for the past needs a reason, and the monitoring office publishes it",
  },
  endsBefore: { zh: "失效时间须晚于生效时间", en: "It must end after it took effect" },
  openCases: { zh: "生效时在办的办件", en: "Cases that are open then" },
  keep: { zh: "继续适用各自原来的版本", en: "keep the version they are under" },
  move: { zh: "转入本版，并重新判定", en: "go on under this version, and are judged anew" },
  moveReason: { zh: "在办案件转入本版的理由", en: "Why open cases go on under this version" },
  needsMoveReason: { zh: "请写明在办案件转入本版的理由", en: "Say why open cases go on under this version" },
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
  done: (version: number, from: string): LocalizedText => ({
    zh: `第${version}版已公布，自 ${from} 起生效`,
    en: `Version ${version} is published and in force since ${from}`,
  }),
  scheduled: (version: number, from: string): LocalizedText => ({
    zh: `第${version}版已公布，将自 ${from} 起生效；在此之前可在“版本”页撤销`,
    en: `Version ${version} is published and takes effect at ${from}; until then it can be withdrawn under “Versions”`,
  }),
  unreachable: { zh: "服务未连接，请稍后再试", en: "The service cannot be reached; try again later" },
} as const;
