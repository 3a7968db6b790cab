import type { FindingMeaning } from "./finding-meaning.ts";
import type { CONDITION_FINDINGS } from "./condition-findings.ts";

/** Why the findings about what stands inside a condition matter. */
export const CONDITION_MEANINGS: Readonly<Record<keyof typeof CONDITION_FINDINGS, FindingMeaning>> = {
  CONDITION_EXPECTED: {
    title: { zh: "此处应为条件", en: "a condition is expected" },
    why: {
      zh: "不是条件的内容无法判断任何案件，规则不起作用",
      en: "what is no condition judges nothing, so the rule has no effect",
    },
  },
  CONDITION_KEY_UNKNOWN: {
    title: { zh: "条件中有不认识的项", en: "unknown key in a condition" },
    why: {
      zh: "写错的项会被忽略，规则判断的就不是所写的",
      en: "a misspelt key would be passed over, and the rule would not judge what it says",
    },
  },
  PATH_NOT_SUPPORTED: {
    title: { zh: "条件中不能取路径", en: "paths are not supported" },
    why: {
      zh: "路径落空时规则会不声不响地不触发；字典中的事实缺少时则会报告",
      en: "a path that leads nowhere keeps a rule from firing without a word; a fact of the dictionary that is missing is told",
    },
  },
  ALL_BESIDE_ANY: {
    title: { zh: "条件组并列", en: "groups side by side" },
    why: {
      zh: "并列的条件组会有一个被静默忽略，规则比所写的宽或严",
      en: "one of the groups would be silently ignored, and the rule would be wider or narrower than written",
    },
  },
  GROUP_EMPTY: {
    title: { zh: "空的条件组", en: "empty group" },
    why: {
      zh: "空组恒为真，规则会对每个案件触发",
      en: "an empty group is always true, so the rule would fire on every case",
    },
  },
  CONDITION_TOO_DEEP: {
    title: { zh: "嵌套过深", en: "nested too deep" },
    why: {
      zh: "读不懂的规则无法审核，也说不清为何触发",
      en: "a rule that nobody can follow cannot be reviewed, nor its findings explained",
    },
  },
  CONDITION_TOO_LARGE: {
    title: { zh: "规则过大", en: "rule too large" },
    why: {
      zh: "一条规则检验过多，评估变慢，结论也难以解释",
      en: "too many tests in one rule slow every judgment down and cannot be explained",
    },
  },
  CONDITION_UNKNOWN: {
    title: { zh: "共享条件不存在", en: "unknown shared condition" },
    why: {
      zh: "引用的条件不存在，规则无法判断案件",
      en: "without the condition that it names the rule cannot judge a case",
    },
  },
  CONDITION_CIRCULAR: {
    title: { zh: "共享条件成环", en: "conditions in a circle" },
    why: { zh: "互相引用的条件永远得不出结果", en: "conditions that wait for each other never come to a result" },
  },
  ROOT_IS_A_TEST: {
    title: { zh: "最外层不是条件组", en: "outermost condition is a single test" },
    why: {
      zh: "json-rules-engine 只接受以条件组开头的规则，否则规则不能与其他系统互换",
      en: "json-rules-engine takes only rules that begin with a group; others cannot be exchanged with other systems",
    },
  },
  FACT_UNKNOWN: {
    title: { zh: "事实不存在", en: "unknown fact" },
    why: {
      zh: "字典中没有的事实，没有系统会报送，规则就永远不触发",
      en: "no system sends a fact that the dictionary does not have, so the rule would never fire",
    },
  },
  FIELD_UNKNOWN: {
    title: { zh: "记录字段不存在", en: "unknown field" },
    why: {
      zh: "记录中没有的字段不会有值，条件就永远不成立",
      en: "a field that the records do not have never has a value, so the condition would never hold",
    },
  },
  OPERATOR_UNKNOWN: {
    title: { zh: "运算不存在", en: "unknown operator" },
    why: {
      zh: "不认识的运算无法计算，规则不起作用",
      en: "an operator that does not exist computes nothing, so the rule has no effect",
    },
  },
  OPERATOR_DOES_NOT_FIT: {
    title: { zh: "运算与类型不符", en: "operator does not fit" },
    why: {
      zh: "不适合的运算会得出看似合理的错误结论",
      en: "an operator on the wrong type gives wrong answers that look right",
    },
  },
  PARAMETER_UNKNOWN: {
    title: { zh: "参数不存在", en: "unknown parameter" },
    why: { zh: "没有参数就没有限值，规则无法判断", en: "without the parameter there is no limit to judge by" },
  },
  TYPE_MISMATCH: {
    title: { zh: "类型或单位不同", en: "types or units differ" },
    why: {
      zh: "工作日与自然日、金额与数字混比，结论必错",
      en: "working days against calendar days, or money against plain numbers, can only be judged wrongly",
    },
  },
  OPERAND_WRONG: {
    title: { zh: "比较值不对", en: "wrong value to compare with" },
    why: {
      zh: "与不可能的值比较，规则永远成立或永远不成立",
      en: "a comparison with an impossible value always holds, or never",
    },
  },
  RANGE_REVERSED: {
    title: { zh: "区间颠倒", en: "reversed range" },
    why: {
      zh: "没有值落在颠倒的区间内，规则永远不触发",
      en: "no value lies in a reversed range, so the rule would never fire",
    },
  },
  PATTERN_WRONG: {
    title: { zh: "正则表达式不可用", en: "unusable pattern" },
    why: { zh: "不能用的表达式无法检验文本", en: "a pattern that cannot be used tests nothing" },
  },
  FIELD_HIDES_FACT: {
    title: { zh: "字段与案件事实同名", en: "field hides a fact" },
    why: {
      zh: "读规则的人会以为比较的是案件事实",
      en: "whoever reads the rule takes the field for the fact of the case",
    },
  },
};
