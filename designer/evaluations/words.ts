import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { MissingWords } from "../elements/missing-words.ts";

export const WORDS = {
  title: { zh: "评估记录", en: "Evaluations" },
  result: { zh: "评估结果", en: "The evaluation" },
  intro: {
    zh: "系统报送的每个案件及其评估结果，最新的在前；记录只增不改",
    en: "Every case that was sent and what it came to, newest first; a record is never changed",
  },
  power: { zh: "权力事项", en: "Power" },
  verdict: { zh: "结论", en: "Verdict" },
  grade: { zh: "监控等级", en: "Monitoring grade" },
  caseGrade: { zh: "本案等级", en: "Case grade" },
  any: { zh: "不限", en: "Any" },
  from: { zh: "评估日期从", en: "Judged from" },
  to: { zh: "到", en: "to" },
  id: { zh: "编号", en: "Id" },
  at: { zh: "评估时间", en: "Judged at" },
  more: { zh: "更多", en: "More" },
  none: { zh: "没有符合条件的评估记录", en: "No evaluation matches" },
  noneYet: {
    zh: "还没有评估记录。业务系统把案件报送到接口后，会显示在这里。",
    en: "Nothing has been judged yet. Cases that systems send to the API appear here.",
  },
  howTo: { zh: "怎样报送案件", en: "How to send a case" },
  unreadable: (count: number): LocalizedText => ({
    zh: `有${count}条记录已损坏，无法读取；请运行 sunmap journal verify`,
    en: `${count} records are damaged and cannot be read; run sunmap journal verify`,
  }),
  back: { zh: "返回评估记录", en: "Back to the evaluations" },
  recorded: { zh: "记录时间", en: "Recorded at" },
  chain: { zh: "在记录链中的位置", en: "Place in the chain" },
  position: (seq: number): LocalizedText => ({ zh: `第${seq}条`, en: `record ${seq}` }),
  hash: { zh: "本条校验值", en: "Hash of this record" },
  previous: { zh: "前一条校验值", en: "Hash of the one before" },
  judgedBy: (version: number): LocalizedText => ({ zh: `由第${version}版作出`, en: `judged by version ${version}` }),
  openVersion: { zh: "打开这一版", en: "Open this version" },
  map: { zh: "作出评估的流程图版本", en: "The version of the map that judged it" },
  facts: { zh: "报送的事实", en: "The facts that were sent" },
  fact: { zh: "事实", en: "Fact" },
  value: { zh: "报送的值", en: "As it was sent" },
  key: { zh: "键", en: "Key" },
  openedAt: { zh: "立案（受理）日期", en: "Opened on" },
  notKnown: { zh: "未知", en: "not known" },
  unknownFact: { zh: "（字典中没有）", en: "(not in the dictionary)" },
  journal: { zh: "日志核验与检查点", en: "Verify the journal; checkpoints" },
  proof: { zh: "查看包含证明", en: "Show the proof of this record" },
  loading: { zh: "正在读取…", en: "Reading…" },
  print: { zh: "打印", en: "Print" },
} as const;

/** What is said of an evaluation that the service does not have. */
export function missingEvaluation(id: string): MissingWords {
  return {
    heading: { zh: `没有编号为“${id}”的评估记录`, en: `There is no evaluation “${id}”` },
    why: {
      zh: "编号可能写错了，或者这个案件是在另一台服务上评估的。记录只增不改，不会被删除。",
      en: "The id may be misspelt, or another service judged the case. A record is never changed and never deleted.",
    },
  };
}

/** What is said when the version that judged a case cannot be read. */
export const MISSING_VERSION: MissingWords = {
  heading: { zh: "作出评估的版本读不到了", en: "The version that judged it cannot be read" },
  why: {
    zh: "这台服务上没有这一版，因此不能显示理由和流程图；下面的事实和校验值不受影响。",
    en: "This service does not have it, so neither reasons nor map can be shown; the facts and hashes below stand.",
  },
};
