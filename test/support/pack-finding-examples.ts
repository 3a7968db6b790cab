import { aFact, aListOf } from "./a-fact.ts";
import { aMeasure, aParameter, aPolicy, aPower, aRule, aYear, tiers } from "./a-policy.ts";
import { findingsOf } from "./faults-of.ts";
import type { FindingExample, FindingExamples } from "./finding-example.ts";

const few = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const fewerThanSet = { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest-bids" } }] };

/** One example of each fault of the documents of a pack. */
export const PACK_FINDINGS: FindingExamples = {
  KEY_UNKNOWN: faultIn(
    { power: { ...aPower(), colour: "red" } },
    "power#/colour",
    "不认识的项“colour”",
    "`colour` is not known here",
  ),
  FORM_WRONG: faultIn(
    { power: { ...aPower(), type: "gift" } },
    "power#/type",
    "须为以下之一：licence, penalty, compulsion, procurement, funds, personnel, project, other",
    "must be one of: licence, penalty, compulsion, procurement, funds, personnel, project, other",
  ),
  NAME_DUPLICATE: faultIn(
    { rules: [rule(), rule()] },
    "rules/the-rule#/name",
    "“the-rule”重复",
    "`the-rule` stands twice",
  ),
  REF_PERIODS_OVERLAP: faultIn(
    {
      rules: [
        aRule("before", few, { ref: "EX01-R01", effective: { from: "2009-01-01", to: "2012-02-01" } }),
        aRule("now", few, { ref: "EX01-R01", effective: { from: "2012-02-01" } }),
      ],
    },
    "rules/now#/effective",
    "编号EX01-R01的规则“before”与“now”施行日期重叠",
    "the rules `before` and `now` of row EX01-R01 are in force at the same time",
  ),
  DATE_IMPOSSIBLE: faultIn(
    { rules: [rule({ effective: { from: "2023-02-29" } })] },
    "rules/the-rule#/effective/from",
    "日期“2023-02-29”不存在",
    "the date `2023-02-29` does not exist",
  ),
  PERIOD_REVERSED: faultIn(
    { rules: [rule({ effective: { from: "2012-02-01", to: "2012-01-31" } })] },
    "rules/the-rule#/effective/to",
    "结束日期2012-01-31早于开始日期2012-02-01",
    "it ends on 2012-01-31, before it starts on 2012-02-01",
  ),
  PRIORITY_WRONG: faultIn(
    { rules: [{ ...rule(), priority: "abc" }] },
    "rules/the-rule#/priority",
    "优先级必须是1至1000000的整数",
    "the priority must be a whole number from 1 to 1000000",
  ),
  BASIS_MISSING: faultIn(
    { rules: [rule({ basis: [] })] },
    "rules/the-rule#/basis",
    "规则没有依据",
    "the rule has no legal basis",
  ),
  LAW_UNKNOWN: {
    ...faultIn(
      { rules: [rule({ basis: [{ law: "招标投标法实施" }] })] },
      "rules/the-rule#/basis/0/law",
      "依据库中没有“招标投标法实施”",
      "the registry of laws has no `招标投标法实施`",
    ),
    nextStep: "did you mean `招标投标法`?",
  },
  MEASURE_UNKNOWN: {
    ...faultIn(
      { rules: [rule({ measures: ["hault"] })] },
      "rules/the-rule#/event/params/measures/0",
      "措施库中没有“hault”",
      "the library of measures has no `hault`",
    ),
    nextStep: "did you mean `halt`?",
  },
  PLACEHOLDER_UNKNOWN: {
    ...faultIn(
      { rules: [rule({ message: { zh: "只有{bids}家", en: "only {bid} bids" } })] },
      "rules/the-rule#/event/params/message/en",
      "提示语中的“bid”既不是事实也不是参数",
      "`bid` in the message is neither a fact nor a parameter",
    ),
    nextStep: "did you mean `bids`?",
  },
  EFFECT_WEAKER_THAN_GRADE: faultIn(
    { rules: [rule({ grade: "A", effect: "remind" })] },
    "rules/the-rule#/event/params/effect",
    "A级规则的效力不能弱于“stop”",
    "the effect of a grade A rule cannot be weaker than `stop`",
  ),
  PARAMETER_DOES_NOT_COVER: faultIn(
    {
      parameters: [aParameter("fewest-bids", "integer", { "2009-01-02": 3 })],
      rules: [aRule("the-rule", fewerThanSet, { effective: { from: "2009-01-01" } })],
    },
    "rules/the-rule#/effective/from",
    "参数“fewest-bids”自2009-01-02起才有值，而规则自2009-01-01起施行",
    "the parameter `fewest-bids` has a value only from 2009-01-02, but the rule is in force from 2009-01-01",
  ),
  PARAMETER_VALUES_DISORDERED: faultIn(
    { parameters: [aParameter("cap", "integer", { "2012-01-01": 3, "2009-01-01": 5 })] },
    "parameters/cap#/values/1",
    "参数的值须按日期先后排列且不得同日",
    "the values of a parameter must be in order of date, one a day",
  ),
  PARAMETER_VALUE_WRONG: faultIn(
    { parameters: [aParameter("cap", "integer", { "2009-01-01": "3" })] },
    "parameters/cap#/values/0",
    "参数的值不对：须为整数，收到的是文本",
    "the value of the parameter is wrong: a whole number is expected, but a text was sent",
  ),
  FORMULA_MISSING: faultIn(
    { facts: { bids: aFact({ source: "derived" }) } },
    "facts#/facts/bids",
    "派生事实没有公式",
    "a derived fact has no formula",
  ),
  FORMULA_ON_INPUT: faultIn(
    { facts: { bids: "integer", more: aFact({ formula: { "+": [{ var: "bids" }, 1] } }) } },
    "facts#/facts/more/formula",
    "录入事实不应有公式",
    "an input fact has a formula",
  ),
  FORMULA_WRONG: {
    ...faultIn(
      { facts: { bids: "integer", more: derived({ "+": [{ var: "bidz" }, 1] }) } },
      "facts#/facts/more/formula/+/0/var",
      "公式有误：事实字典中没有“bidz”",
      "the formula is wrong: the facts dictionary has no `bidz`",
    ),
    nextStep: "did you mean `bids`?",
  },
  FORMULA_TYPE_DIFFERS: faultIn(
    { facts: { bids: "integer", more: derived({ ">": [{ var: "bids" }, 1] }) } },
    "facts#/facts/more",
    "公式得出boolean，而事实声明为integer",
    "the formula gives boolean, but the fact is declared as integer",
  ),
  FORMULA_CIRCULAR: faultIn(
    { facts: { one: derived({ "+": [{ var: "two" }, 1] }), two: derived({ "+": [{ var: "one" }, 1] }) } },
    "facts#/facts/one/formula",
    "派生事实互相引用成环：one → two → one",
    "derived facts refer to each other in a circle: one → two → one",
  ),
  ENUM_WITHOUT_VALUES: faultIn(
    { facts: { method: "enum" } },
    "facts#/facts/method",
    "枚举没有可选值",
    "an enum has no values",
  ),
  LIST_WITHOUT_CONTENT: faultIn(
    { facts: { lots: { ...aListOf("string"), fields: { lot: aFact() } } } },
    "facts#/facts/lots",
    "列表须有 fields（记录）或 items（单值）之一",
    "a list needs either `fields` (records) or `items` (single values)",
  ),
  MONEY_WITHOUT_UNIT: faultIn(
    { facts: { fee: aFact({ type: "money", unit: "ratio" }) } },
    "facts#/facts/fee",
    "金额须写明单位：fen、yuan 或 wanYuan",
    "money needs a unit: fen, yuan or wanYuan",
  ),
  TIER_MEASURE_UNKNOWN: {
    ...faultIn(
      { library: { measures: [aMeasure("hold-meeting")], tiers: tiers({ B: ["hold-meetings"] }) } },
      "tiers#/B/measures",
      "B级责任要求的措施“hold-meetings”不在措施库中",
      "the tier of grade B requires `hold-meetings`, which the library of measures does not have",
    ),
    nextStep: "did you mean `hold-meeting`?",
  },
  CALENDAR_YEAR_WRONG: faultIn(
    { library: { calendar: [aYear(2026, { holidays: ["2026-01-01", "2025-01-01"] })] } },
    "calendar/2026#/holidays/1",
    "日历年有误：2025-01-01不在2026年",
    "the calendar year is wrong: 2025-01-01 does not lie in 2026",
  ),
};

function faultIn(parts: Parameters<typeof aPolicy>[0], at: string, zh: string, en: string): FindingExample {
  return { of: findingsOf(aPolicy(parts)), at, zh, en };
}

function rule(parts: Parameters<typeof aRule>[2] = {}): ReturnType<typeof aRule> {
  return aRule("the-rule", few, parts);
}

function derived(formula: Record<string, unknown>): ReturnType<typeof aFact> {
  return aFact({ source: "derived", formula });
}
