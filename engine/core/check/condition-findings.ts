import { entry, type FindingEntry } from "./finding-entry.ts";

/** The findings about what stands inside a condition. */
export const CONDITION_FINDINGS = {
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
} as const satisfies Record<string, FindingEntry>;
