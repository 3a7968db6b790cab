import type { BacktestCauseKind, BacktestKind, LocalizedText } from "../model/formats.generated.ts";

/** What a draft does to a case, as people read it. */
export const KIND_LABELS: Readonly<Record<BacktestKind, LocalizedText>> = {
  loosened: { zh: "放宽", en: "loosened" },
  tightened: { zh: "收紧", en: "tightened" },
  otherFindings: { zh: "结论不变、发现不同", en: "other findings, same verdict" },
  notComparable: { zh: "无法比较", en: "not comparable" },
};

/** What is responsible for a change, as people read it. */
export const CAUSE_LABELS: Readonly<Record<BacktestCauseKind, LocalizedText>> = {
  testOutcome: { zh: "条件的结果不同", en: "a test comes out otherwise" },
  testAdded: { zh: "新增条件", en: "a test was added" },
  testRemoved: { zh: "删除条件", en: "a test was removed" },
  structure: { zh: "条件的组合方式不同", en: "the tests are joined otherwise" },
  ruleAdded: { zh: "新增规则", en: "the rule is new" },
  ruleRemoved: { zh: "删除规则", en: "the rule is gone" },
  inForceOnlyBefore: { zh: "按日期不再适用", en: "by its dates it no longer applies" },
  inForceOnlyAfter: { zh: "按日期开始适用", en: "by its dates it now applies" },
  regraded: { zh: "等级或效力改变", en: "another grade or effect" },
  baselineGrade: { zh: "事项的基准等级改变", en: "another baseline grade of the power" },
  unexplained: { zh: "当时的记录未作解释", en: "what was recorded does not explain it" },
};
