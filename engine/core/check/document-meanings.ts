import type { FindingMeaning } from "./finding-meaning.ts";
import type { DOCUMENT_FINDINGS } from "./document-findings.ts";

/** Why the findings about the documents of a policy matter. */
export const DOCUMENT_MEANINGS: Readonly<Record<keyof typeof DOCUMENT_FINDINGS, FindingMeaning>> = {
  KEY_MISSING: {
    title: { zh: "缺少必填项", en: "required key missing" },
    why: { zh: "缺了必填项，文件不完整，不能用来判断", en: "without it the document is incomplete and cannot judge" },
  },
  KEY_UNKNOWN: {
    title: { zh: "不认识的项", en: "unknown key" },
    why: {
      zh: "写错的项会被当作没有写，所写的就不生效",
      en: "a misspelt key counts as not written, and what it says has no effect",
    },
  },
  FORM_WRONG: {
    title: { zh: "格式不对", en: "wrong form" },
    why: { zh: "格式不对的内容无法确定其含义", en: "what is in the wrong form has no certain meaning" },
  },
  NAME_DUPLICATE: {
    title: { zh: "名称重复", en: "duplicate name" },
    why: {
      zh: "同名的两项只能有一项生效，分不清是哪一项",
      en: "of two with one name only one can count, and nobody knows which",
    },
  },
  REF_PERIODS_OVERLAP: {
    title: { zh: "施行日期重叠", en: "overlapping periods" },
    why: {
      zh: "同一规则的两个版本同时有效，案件会被判断两次",
      en: "two versions of one rule in force at once would judge a case twice",
    },
  },
  DATE_IMPOSSIBLE: {
    title: { zh: "日期不存在", en: "impossible date" },
    why: { zh: "不存在的日期无法确定何时施行", en: "a date that does not exist cannot say when something is in force" },
  },
  PERIOD_REVERSED: {
    title: { zh: "期间颠倒", en: "reversed period" },
    why: { zh: "先结束后开始的规则从未施行过", en: "what ends before it starts was never in force" },
  },
  PRIORITY_WRONG: {
    title: { zh: "优先级不对", en: "wrong priority" },
    why: { zh: "优先级决定问题的先后，不对则顺序不定", en: "the priority decides in which order findings are told" },
  },
  BASIS_MISSING: {
    title: { zh: "缺少依据", en: "basis missing" },
    why: {
      zh: "没有依据的认定站不住脚，当事人可以推翻",
      en: "a finding without its basis does not stand when the party objects",
    },
  },
  LAW_UNKNOWN: {
    title: { zh: "依据不存在", en: "unknown law" },
    why: {
      zh: "依据库中没有的法律，无法核对也无法公示",
      en: "a law that the registry does not have can be neither checked nor shown",
    },
  },
  MEASURE_UNKNOWN: {
    title: { zh: "措施不存在", en: "unknown measure" },
    why: {
      zh: "措施不存在，发现问题后就没有人去落实",
      en: "without the measure nobody is told what to do about the finding",
    },
  },
  PLACEHOLDER_UNKNOWN: {
    title: { zh: "提示语中的名称不存在", en: "unknown placeholder" },
    why: {
      zh: "提示语中会出现空白，看的人不知道实际值",
      en: "the message would show a gap where the actual value belongs",
    },
  },
  EFFECT_WEAKER_THAN_GRADE: {
    title: { zh: "效力弱于等级", en: "effect weaker than its grade" },
    why: {
      zh: "高等级风险若只是提醒，案件会照常办下去",
      en: "a high risk that merely reminds lets the case go on as if nothing were found",
    },
  },
  PARAMETER_DOES_NOT_COVER: {
    title: { zh: "参数值未覆盖施行期", en: "parameter does not cover the rule" },
    why: {
      zh: "规则已施行而限值尚无，那段时间的案件都不能下结论",
      en: "cases of the days without a value cannot be judged",
    },
  },
  PARAMETER_VALUES_DISORDERED: {
    title: { zh: "参数值未按日期排列", en: "parameter values out of order" },
    why: { zh: "次序不对会取到错误日期的限值", en: "out of order, the limit of the wrong day would be taken" },
  },
  PARAMETER_VALUE_WRONG: {
    title: { zh: "参数值不对", en: "wrong parameter value" },
    why: { zh: "限值不对，所有用它的规则都会判错", en: "every rule that uses the limit would judge wrongly" },
  },
  PARAMETER_UNUSED: {
    title: { zh: "参数未使用", en: "unused parameter" },
    why: {
      zh: "可能有规则把限值写死了，修改参数时不会跟着变",
      en: "a rule may have the limit written into it and will not follow when it changes",
    },
  },
  FACT_UNUSED: {
    title: { zh: "事实未使用", en: "unused fact" },
    why: { zh: "系统会白白报送，也可能是规则漏写了", en: "systems would send it in vain; or a rule was forgotten" },
  },
  FORMULA_MISSING: {
    title: { zh: "缺少公式", en: "formula missing" },
    why: { zh: "没有公式，派生事实永远算不出来", en: "without a formula the fact is never computed" },
  },
  FORMULA_ON_INPUT: {
    title: { zh: "录入事实带有公式", en: "formula on an input" },
    why: { zh: "录入的值与公式谁为准不明确", en: "it is not clear whether what is sent or the formula counts" },
  },
  FORMULA_WRONG: {
    title: { zh: "公式有误", en: "wrong formula" },
    why: { zh: "算不出的事实使依赖它的规则都不能下结论", en: "rules that need the fact stay undecided" },
  },
  FORMULA_TYPE_DIFFERS: {
    title: { zh: "公式结果类型不符", en: "formula gives another type" },
    why: {
      zh: "结果不是所声明的类型，规则无法比较",
      en: "rules cannot compare a result of another type than declared",
    },
  },
  FORMULA_CIRCULAR: {
    title: { zh: "公式成环", en: "formulas in a circle" },
    why: { zh: "互相等待的公式永远算不出来", en: "formulas that wait for each other are never computed" },
  },
  ENUM_WITHOUT_VALUES: {
    title: { zh: "枚举没有可选值", en: "enum without values" },
    why: { zh: "没有可选值，任何报送都不被接受", en: "without values nothing that is sent can be accepted" },
  },
  LIST_WITHOUT_CONTENT: {
    title: { zh: "列表内容未定义", en: "list without content" },
    why: { zh: "不知道每一项是什么，就无法读取", en: "without knowing what each entry is, it cannot be read" },
  },
  MONEY_WITHOUT_UNIT: {
    title: { zh: "金额没有单位", en: "money without a unit" },
    why: { zh: "元与万元相差一万倍，不能猜", en: "between yuan and ten thousand yuan there is no guessing" },
  },
  MAP_RULE_UNKNOWN: {
    title: { zh: "环节引用的规则不存在", en: "rule on the map does not exist" },
    why: { zh: "图上看似有人把关，实际没有规则", en: "the map shows a control where there is none" },
  },
  MAP_POWER_DIFFERS: {
    title: { zh: "流程图属于别的事项", en: "map of another power" },
    why: { zh: "问题会标在别的事项的环节上", en: "findings would point to the steps of another power" },
  },
  RULE_NOT_ON_MAP: {
    title: { zh: "规则没有挂在环节上", en: "rule not on the map" },
    why: {
      zh: "发现问题时说不出在哪个环节、由谁负责",
      en: "a finding could not say at which step it is and who answers for it",
    },
  },
  STEP_WITHOUT_LANE: {
    title: { zh: "环节没有责任岗位", en: "step without an owner" },
    why: {
      zh: "没有明确授权的环节就是障碍点，出了问题无人负责",
      en: "a step that nobody owns is an obstacle point: nobody answers for it",
    },
  },
  RISK_FACTOR_WRONG: {
    title: { zh: "风险要素不在范围内", en: "risk factor outside its scale" },
    why: { zh: "可能性和危害程度不明，就无法定级", en: "without likelihood and harm no grade can be given" },
  },
  RISK_GRADE_MISSING: {
    title: { zh: "风险点未定级", en: "risk point without a grade" },
    why: { zh: "未定级的风险点不会进入任何一级监控", en: "a risk point without a grade is monitored by nobody" },
  },
  RISK_GRADE_UNREASONED: {
    title: { zh: "定级与评定矩阵不同且无理由", en: "grade differs from the matrix without a reason" },
    why: {
      zh: "没有理由的升降级经不起审查，等级可能被人为压低",
      en: "a grade without its reason does not stand a review, and may have been lowered on purpose",
    },
  },
  STEP_LIMITS_EXCEED_COMMITMENT: {
    title: { zh: "环节时限之和超过承诺", en: "step limits exceed the commitment" },
    why: {
      zh: "即使每个环节都按时，整体仍会超过对外承诺的时限",
      en: "even if every step is in time, the promise to the applicant would be broken",
    },
  },
  LIMIT_ELEMENT_UNKNOWN: {
    title: { zh: "时限的起止环节不存在", en: "start or end of a limit is not on the map" },
    why: {
      zh: "承诺的时限无法计算，每个案件都会留下不能判断的事项",
      en: "the promised time could not be counted, and every case would stay undecided",
    },
  },
  LIMIT_END_UNREACHED: {
    title: { zh: "时限的终点走不到", en: "end of a limit cannot be reached" },
    why: { zh: "这样的时限永远不会到期，也就没有人受其约束", en: "such a limit never ends, so it binds nobody" },
  },
  TIER_MEASURE_UNKNOWN: {
    title: { zh: "分级责任的措施不存在", en: "unknown measure of a tier" },
    why: { zh: "该等级的案件会缺少必须落实的措施", en: "cases of that grade would lack a measure that they must have" },
  },
  CALENDAR_YEAR_WRONG: {
    title: { zh: "日历有误", en: "wrong calendar" },
    why: { zh: "工作日算错，超期与否就会判错", en: "wrong working days make late what is in time, or the reverse" },
  },
  CASE_EXPECTATION_DIFFERS: {
    title: { zh: "案件结果与预期不同", en: "case differs from its expectation" },
    why: {
      zh: "规则改动可能带来了没有想到的后果",
      en: "a change of the rules may have had an effect that nobody meant",
    },
  },
  RULE_WITHOUT_FIRING_CASE: {
    title: { zh: "没有触发规则的案件", en: "no case makes the rule fire" },
    why: { zh: "没有试过的规则，可能永远不触发", en: "a rule that was never tried may never fire" },
  },
  RULE_WITHOUT_BOUNDARY_CASE: {
    title: { zh: "没有边界案件", en: "no case at the boundary" },
    why: { zh: "差一天、差一分的案件最容易判错", en: "cases one day or one yuan away are judged wrongly most easily" },
  },
  TEXT_NOT_GIVEN: {
    title: { zh: "内容待写", en: "text still to be written" },
    why: {
      zh: "公布后人人看到的就是这几个字，等于没有说明",
      en: "once published everybody reads these words, and they say nothing",
    },
  },
  REFERENCE_DIFFERS: {
    title: { zh: "与参照引擎不一致", en: "reference engine differs" },
    why: { zh: "两个引擎结论不同，至少有一个是错的", en: "two engines that disagree cannot both be right" },
  },
};
