import type { LocalizedText } from "../model/formats.generated.ts";
import type { CheckFinding, Place } from "./check-finding.ts";

type Entry = { readonly severity?: "warning"; readonly message: LocalizedText; readonly nextStep: LocalizedText };

/**
 * Every finding of the static checks, in one table: what is wrong in the user's words, and the next step. `{name}` stands
 * for the user's own text. Findings are errors unless marked otherwise.
 */
export const FINDINGS = {
  KEY_MISSING: entry("缺少“{key}”", "`{key}` is missing", "补上该项", "add it"),
  KEY_UNKNOWN: entry("不认识的项“{key}”", "`{key}` is not known here", "{hint}", "{hint}"),
  FORM_WRONG: entry("{zh}", "{en}", "按格式说明改正", "write it in the form the schema asks for"),
  CONDITION_EXPECTED: entry(
    "这里应为一个条件",
    "a condition is expected here",
    "写成 all / any / not 条件组、共享条件，或对一个事实的检验",
    "write a group (all, any, not), a shared condition, or a test of one fact",
  ),
  CONDITION_KEY_UNKNOWN: entry("条件中不认识的项“{key}”", "`{key}` is not a key of a condition", "{hint}", "{hint}"),
  PATH_NOT_SUPPORTED: entry(
    "条件不支持“{key}”",
    "`{key}` is not supported in conditions",
    "在事实字典中另设一个（派生）事实",
    "declare a (derived) fact in the dictionary for it",
  ),
  ALL_BESIDE_ANY: entry(
    "同一层同时写了 {keys}，其中一个会被静默忽略",
    "{keys} stand side by side, one would be silently ignored",
    "把它们放进一个 all 或 any 条件组",
    "put them inside one all or any group",
  ),
  GROUP_EMPTY: entry(
    "条件组“{key}”是空的，空组恒为真",
    "the group `{key}` is empty, and an empty group is always true",
    "至少写一个条件，或删除该组",
    "give it a condition or remove it",
  ),
  CONDITION_TOO_DEEP: entry(
    "条件嵌套超过{limit}层",
    "conditions are nested more than {limit} deep",
    "拆成共享条件或多条规则",
    "split it into shared conditions or several rules",
  ),
  CONDITION_TOO_LARGE: entry(
    "一条规则的检验超过{limit}个",
    "a rule has more than {limit} tests",
    "拆成多条规则",
    "split it into several rules",
  ),
  CONDITION_UNKNOWN: entry("没有名为“{name}”的共享条件", "there is no shared condition `{name}`", "{hint}", "{hint}"),
  CONDITION_CIRCULAR: entry(
    "共享条件互相引用成环：{chain}",
    "shared conditions refer to each other in a circle: {chain}",
    "去掉其中一个引用",
    "remove one of the references",
  ),
  ROOT_IS_A_TEST: entry(
    "规则的最外层不能是单个检验",
    "the outermost condition of a rule cannot be a single test",
    "把它放进 all 条件组",
    "put it inside an all group",
  ),
  FACT_UNKNOWN: entry("事实字典中没有“{name}”", "the facts dictionary has no `{name}`", "{hint}", "{hint}"),
  FIELD_UNKNOWN: entry("记录中没有字段“{name}”", "the record has no field `{name}`", "{hint}", "{hint}"),
  OPERATOR_UNKNOWN: entry("不认识的运算“{name}”", "`{name}` is not an operator", "{hint}", "{hint}"),
  OPERATOR_DOES_NOT_FIT: entry(
    "运算“{name}”不能用于{type}类型的事实“{fact}”",
    "`{name}` cannot judge `{fact}`, which is of type {type}",
    "换用适合该类型的运算：{fitting}",
    "use one that fits: {fitting}",
  ),
  PARAMETER_UNKNOWN: entry("没有名为“{name}”的参数", "there is no parameter `{name}`", "{hint}", "{hint}"),
  TYPE_MISMATCH: entry(
    "“{fact}”是{type}，不能与{other}比较",
    "`{fact}` is of type {type} and cannot be compared with {other}",
    "改用同类型、同单位的值",
    "use a value of the same type and unit",
  ),
  OPERAND_WRONG: entry(
    "“{fact}”右边的值不对：{zh}",
    "the value beside `{fact}` is wrong: {en}",
    "{zhStep}",
    "{enStep}",
  ),
  RANGE_REVERSED: entry(
    "区间的下限大于上限",
    "the low end of the range is above the high end",
    "交换两端",
    "exchange the two ends",
  ),
  PATTERN_WRONG: entry(
    "正则表达式无法使用：{fault}",
    "the pattern cannot be used: {fault}",
    "按 RE2 语法改写（不支持回溯引用）",
    "write it in RE2 syntax (no back-references)",
  ),
  FIELD_HIDES_FACT: {
    severity: "warning",
    ...entry(
      "记录字段“{name}”与案件事实同名，这里取字段的值",
      "the field `{name}` hides the fact of the same name; the field is read here",
      "给其中一个改名",
      "rename one of them",
    ),
  },
  NAME_DUPLICATE: entry("“{name}”重复", "`{name}` stands twice", "给其中一个改名", "rename one of them"),
  REF_PERIODS_OVERLAP: entry(
    "编号{ref}的规则“{first}”与“{second}”施行日期重叠",
    "the rules `{first}` and `{second}` of row {ref} are in force at the same time",
    "让前一条在后一条施行前一日结束",
    "end the earlier one the day before the later one starts",
  ),
  DATE_IMPOSSIBLE: entry("日期“{date}”不存在", "the date `{date}` does not exist", "改为真实日期", "give a real date"),
  PERIOD_REVERSED: entry(
    "结束日期{to}早于开始日期{from}",
    "it ends on {to}, before it starts on {from}",
    "改正日期",
    "correct the dates",
  ),
  PRIORITY_WRONG: entry(
    "优先级必须是1至1000000的整数",
    "the priority must be a whole number from 1 to 1000000",
    "改为整数",
    "give a whole number",
  ),
  BASIS_MISSING: entry(
    "规则没有依据",
    "the rule has no legal basis",
    "写明法律及条款，或报告机制、本地设定",
    "name the law and article, the mechanism of the report, or the local setting",
  ),
  LAW_UNKNOWN: entry("依据库中没有“{name}”", "the registry of laws has no `{name}`", "{hint}", "{hint}"),
  MEASURE_UNKNOWN: entry("措施库中没有“{name}”", "the library of measures has no `{name}`", "{hint}", "{hint}"),
  PLACEHOLDER_UNKNOWN: entry(
    "提示语中的“{name}”既不是事实也不是参数",
    "`{name}` in the message is neither a fact nor a parameter",
    "{hint}",
    "{hint}",
  ),
  EFFECT_WEAKER_THAN_GRADE: entry(
    "{grade}级规则的效力不能弱于“{least}”",
    "the effect of a grade {grade} rule cannot be weaker than `{least}`",
    "改为“{least}”",
    "set it to `{least}`",
  ),
  PARAMETER_DOES_NOT_COVER: entry(
    "参数“{name}”自{first}起才有值，而规则自{from}起施行",
    "the parameter `{name}` has a value only from {first}, but the rule is in force from {from}",
    "补上更早的值，或推迟规则施行日期",
    "add the earlier value, or let the rule start later",
  ),
  PARAMETER_VALUES_DISORDERED: entry(
    "参数的值须按日期先后排列且不得同日",
    "the values of a parameter must be in order of date, one a day",
    "按日期排序",
    "put them in order",
  ),
  PARAMETER_VALUE_WRONG: entry(
    "参数的值不对：{zh}",
    "the value of the parameter is wrong: {en}",
    "改为与类型相符的值",
    "give a value of its type",
  ),
  PARAMETER_UNUSED: {
    severity: "warning",
    ...entry(
      "没有规则或公式使用参数“{name}”",
      "no rule or formula uses the parameter `{name}`",
      "使用它或删除它",
      "use it or remove it",
    ),
  },
  FACT_UNUSED: {
    severity: "warning",
    ...entry(
      "没有规则或公式使用事实“{name}”",
      "no rule or formula uses the fact `{name}`",
      "使用它或删除它",
      "use it or remove it",
    ),
  },
  FORMULA_MISSING: entry(
    "派生事实没有公式",
    "a derived fact has no formula",
    "写出公式，或改为录入事实",
    "give a formula, or make it an input",
  ),
  FORMULA_ON_INPUT: entry(
    "录入事实不应有公式",
    "an input fact has a formula",
    "改为派生事实，或删除公式",
    "make it derived, or remove the formula",
  ),
  FORMULA_WRONG: entry("公式有误：{zh}", "the formula is wrong: {en}", "{zhStep}", "{enStep}"),
  FORMULA_TYPE_DIFFERS: entry(
    "公式得出{found}，而事实声明为{declared}",
    "the formula gives {found}, but the fact is declared as {declared}",
    "改公式或改类型",
    "change the formula or the type",
  ),
  FORMULA_CIRCULAR: entry(
    "派生事实互相引用成环：{chain}",
    "derived facts refer to each other in a circle: {chain}",
    "去掉其中一个引用",
    "remove one of the references",
  ),
  ENUM_WITHOUT_VALUES: entry(
    "枚举没有可选值",
    "an enum has no values",
    "列出可选值及名称",
    "list its values with labels",
  ),
  LIST_WITHOUT_CONTENT: entry(
    "列表须有 fields（记录）或 items（单值）之一",
    "a list needs either `fields` (records) or `items` (single values)",
    "补上其中一个",
    "give one of them",
  ),
  MONEY_WITHOUT_UNIT: entry(
    "金额须写明单位：fen、yuan 或 wanYuan",
    "money needs a unit: fen, yuan or wanYuan",
    "写明单位",
    "give the unit",
  ),
  MAP_RULE_UNKNOWN: entry(
    "环节“{step}”引用了不存在的规则“{name}”",
    "the step `{step}` refers to the rule `{name}`, which does not exist",
    "{hint}",
    "{hint}",
  ),
  MAP_POWER_DIFFERS: entry(
    "流程图属于“{found}”，不是“{expected}”",
    "the map belongs to `{found}`, not to `{expected}`",
    "改正流程图上的事项编号",
    "correct the power on the map",
  ),
  RULE_NOT_ON_MAP: {
    severity: "warning",
    ...entry(
      "规则“{name}”没有挂在任何环节上",
      "the rule `{name}` is attached to no step of the map",
      "在流程图上把它挂到控制点",
      "attach it to a control point on the map",
    ),
  },
  STEP_WITHOUT_LANE: {
    severity: "warning",
    ...entry(
      "环节“{step}”没有责任岗位（障碍点）",
      "the step `{step}` has no lane: nobody owns it (an obstacle point)",
      "把它放进一条泳道",
      "put it into a lane",
    ),
  },
  TIER_MEASURE_UNKNOWN: entry(
    "{grade}级责任要求的措施“{name}”不在措施库中",
    "the tier of grade {grade} requires `{name}`, which the library of measures does not have",
    "{hint}",
    "{hint}",
  ),
  CALENDAR_YEAR_WRONG: entry(
    "日历年有误：{zh}",
    "the calendar year is wrong: {en}",
    "改正该年数据",
    "correct the data of the year",
  ),
  CASE_EXPECTATION_DIFFERS: entry(
    "案件的结果与预期不同：{zh}",
    "the case does not give what it expects: {en}",
    "改正规则或预期",
    "correct the rule or the expectation",
  ),
  RULE_WITHOUT_FIRING_CASE: entry(
    "没有案件使规则“{name}”触发",
    "no case makes the rule `{name}` fire",
    "补一个触发它的案件",
    "add a case in which it fires",
  ),
  RULE_WITHOUT_BOUNDARY_CASE: entry(
    "没有案件处在规则“{name}”的边界而不触发",
    "no case lies at the boundary of the rule `{name}` without firing it",
    "补一个边界案件",
    "add a case at its boundary",
  ),
  REFERENCE_DIFFERS: entry(
    "与参照引擎不一致：{zh}",
    "the reference engine answers differently: {en}",
    "请报告此差异；在解决前不能公布",
    "report this difference; until it is resolved the draft cannot be published",
  ),
} as const satisfies Record<string, Entry>;

export type FindingCode = keyof typeof FINDINGS;

/** A finding of the table at a place, with the user's own words filled in. */
export function finding(
  code: FindingCode,
  place: Place,
  words: Readonly<Record<string, string | number>> = {},
): CheckFinding {
  const { severity, message, nextStep }: Entry = FINDINGS[code];
  return {
    code,
    severity: severity ?? "error",
    document: place.document,
    pointer: place.pointer,
    message: { zh: fill(message.zh, words, "zh"), en: fill(message.en, words, "en") },
    nextStep: { zh: fill(nextStep.zh, words, "zh"), en: fill(nextStep.en, words, "en") },
  };
}

/** The words of a hint: the nearest known name, or the advice to declare it. */
export function hint(nearest: string | undefined): { readonly hintZh: string; readonly hintEn: string } {
  if (nearest === undefined) return { hintZh: "改正名称，或先定义它", hintEn: "correct the name, or define it first" };
  return { hintZh: `是否指“${nearest}”？`, hintEn: `did you mean \`${nearest}\`?` };
}

function entry(zh: string, en: string, stepZh: string, stepEn: string): Entry {
  return { message: { zh, en }, nextStep: { zh: stepZh, en: stepEn } };
}

function fill(template: string, words: Readonly<Record<string, string | number>>, language: "zh" | "en"): string {
  const suffix = language === "zh" ? "Zh" : "En";
  return template.replace(/\{(\w+)\}/g, (_match, key: string) => String(words[`${key}${suffix}`] ?? words[key] ?? ""));
}
