import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { MissingWords } from "../elements/missing-words.ts";

export const WORDS = {
  title: { zh: "版本与生效时间", en: "Versions and when they hold" },
  intro: {
    zh: "每一版公布后不再改动。某一时刻的案件由当时生效的版本评估；同时有几版有效的，以最后公布的为准。",
    en: "A version never changes once it is published. The one in force at an instant judges the cases of that instant; where several hold, the one published last.",
  },
  loading: { zh: "正在读取…", en: "Reading…" },
  none: { zh: "还没有公布过版本", en: "Nothing was published yet" },
  line: { zh: "生效时间线", en: "Time line of what is in force" },
  lineHint: { zh: "下表列出同样的内容", en: "the table below says the same" },
  version: { zh: "版本", en: "Version" },
  number: (version: number): LocalizedText => ({ zh: `第${version}版`, en: `Version ${version}` }),
  state: { zh: "状态", en: "State" },
  effective: { zh: "生效时间", en: "In force" },
  since: (from: string): LocalizedText => ({ zh: `自 ${from} 起`, en: `since ${from}` }),
  sinceUntil: (from: string, until: string): LocalizedText => ({
    zh: `${from} 至 ${until}`,
    en: `${from} until ${until}`,
  }),
  from: (from: string): LocalizedText => ({ zh: `将自 ${from} 起`, en: `from ${from}` }),
  gap: { zh: "无生效版本", en: "nothing in force" },
  now: { zh: "现在", en: "now" },
  published: { zh: "公布", en: "Published" },
  note: { zh: "说明", en: "Note" },
  digest: { zh: "校验值", en: "Digest" },
  copyDigest: (version: number): LocalizedText => ({
    zh: `复制第${version}版的校验值`,
    en: `Copy the digest of version ${version}`,
  }),
  copied: { zh: "已复制", en: "Copied" },
  restores: (version: number): LocalizedText => ({ zh: `恢复第${version}版`, en: `restores version ${version}` }),
  review: (id: string): LocalizedText => ({ zh: `会审 ${id}`, en: `Review ${id}` }),
  approved: { zh: "，批准人：", en: ", approved by " },
  confirmed: { zh: "，紧急公布，同意人：", en: ", an emergency confirmed by " },
  retroactive: { zh: "溯及既往：", en: "for the past: " },
  moves: { zh: "在办案件转入本版：", en: "takes over open cases: " },
  withdrawnAt: (at: string): LocalizedText => ({ zh: `${at} 撤销：`, en: `withdrawn ${at}: ` }),
  actions: { zh: "操作", en: "Actions" },
  view: { zh: "查看", en: "View" },
  viewOf: (version: number): LocalizedText => ({ zh: `查看第${version}版`, en: `View version ${version}` }),
  compare: { zh: "与上一版比较", en: "Compare" },
  compareOf: (before: number, version: number): LocalizedText => ({
    zh: `第${version}版与上一版比较`,
    en: `Compare version ${before} with version ${version}`,
  }),
  restore: { zh: "恢复为草稿", en: "Restore" },
  restoreOf: (version: number): LocalizedText => ({
    zh: `把第${version}版恢复为草稿`,
    en: `Restore version ${version} as the draft`,
  }),
  loseDraft: { zh: "覆盖现有草稿", en: "Replace the draft" },
  confirmLoseDraft: (version: number): LocalizedText => ({
    zh: `现有草稿中未公布的修改会丢失，草稿改为第${version}版的内容。公布后才生效。`,
    en: `The changes in the present draft will be lost; the draft becomes version ${version}. It counts when it is published.`,
  }),
  restored: (version: number): LocalizedText => ({
    zh: `第${version}版已成为草稿，公布后生效`,
    en: `Version ${version} is the draft now; it counts when it is published`,
  }),
  withdraw: { zh: "撤销", en: "Withdraw" },
  withdrawOf: (version: number): LocalizedText => ({
    zh: `撤销待生效的第${version}版`,
    en: `Withdraw version ${version}, which is scheduled`,
  }),
  confirmWithdraw: (version: number, from: string): LocalizedText => ({
    zh: `第${version}版将不会在 ${from} 生效。撤销后不能再恢复该版本的安排，只能重新公布。`,
    en: `Version ${version} will not take effect at ${from}. This cannot be undone; it can only be published anew.`,
  }),
  withdrawn: (version: number): LocalizedText => ({
    zh: `第${version}版已撤销`,
    en: `Version ${version} is withdrawn`,
  }),
  asOf: { zh: "某一时刻由哪一版评估", en: "Which version judges at an instant" },
  asOfHint: { zh: "默认现在", en: "now, unless another is given" },
  asOfAnswer: (version: number, at: string): LocalizedText => ({
    zh: `${at} 由第${version}版评估`,
    en: `Version ${version} judges at ${at}`,
  }),
  asOfLinks: { zh: "当时的规定", en: "What held then" },
  asOfMap: { zh: "当时的流程图", en: "The map of then" },
  asOfRules: { zh: "当时的规则", en: "The rules of then" },
  asOfTry: { zh: "按当时评估", en: "Judge as of then" },
  asOfNone: (at: string): LocalizedText => ({ zh: `${at} 没有生效的版本`, en: `Nothing is in force at ${at}` }),
  print: { zh: "打印", en: "Print" },
} as const;

export const MISSING: MissingWords = {
  heading: { zh: "版本读不到", en: "The versions cannot be read" },
  why: { zh: "服务上没有这项权力事项。", en: "The service does not have this power." },
};
