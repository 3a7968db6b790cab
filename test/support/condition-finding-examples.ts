import { aListOf, records } from "./a-fact.ts";
import { aParameter, aPolicy, aRule, aShared } from "./a-policy.ts";
import { findingsOf } from "./faults-of.ts";
import type { FindingExample, FindingExamples } from "./finding-example.ts";

const facts = {
  bids: "integer",
  code: "string",
  closedOn: "date",
  lots: aListOf("string"),
  bidders: records({ bids: "integer" }),
};
const parameters = [aParameter("fewest-bids", "integer", { "2009-01-01": 3 })];
const few = { fact: "bids", operator: "lessThan", value: 3 };

/** One example of each fault of a condition, in `rules/the-rule` at `/conditions`. */
export const CONDITION_FINDINGS: FindingExamples = {
  CONDITION_EXPECTED: faultIn({ all: ["few"] }, "/all/0", "这里应为一个条件", "a condition is expected here"),
  KEY_MISSING: faultIn({ all: [{ fact: "bids", value: 3 }] }, "/all/0", "缺少“operator”", "`operator` is missing"),
  CONDITION_KEY_UNKNOWN: {
    ...faultIn(
      { all: [{ ...few, vlaue: 3 }] },
      "/all/0/vlaue",
      "条件中不认识的项“vlaue”",
      "`vlaue` is not a key of a condition",
    ),
    nextStep: "did you mean `value`?",
  },
  PATH_NOT_SUPPORTED: faultIn(
    { all: [{ ...few, path: "$.a" }] },
    "/all/0/path",
    "条件不支持“path”",
    "`path` is not supported in conditions",
  ),
  ALL_BESIDE_ANY: faultIn(
    { all: [few], any: [few] },
    "",
    "同一层同时写了 all, any，其中一个会被静默忽略",
    "all, any stand side by side, one would be silently ignored",
  ),
  GROUP_EMPTY: faultIn(
    { any: [] },
    "/any",
    "条件组“any”是空的，空组恒为真",
    "the group `any` is empty, and an empty group is always true",
  ),
  CONDITION_TOO_DEEP: faultIn(
    nested(17),
    "/not".repeat(17),
    "条件嵌套超过16层",
    "conditions are nested more than 16 deep",
  ),
  CONDITION_TOO_LARGE: faultIn(
    { all: Array.from({ length: 6 }, () => ({ any: Array.from({ length: 100 }, () => few) })) },
    "/all/5/any/0",
    "一条规则的检验超过500个",
    "a rule has more than 500 tests",
  ),
  CONDITION_UNKNOWN: {
    ...faultIn(
      { condition: "to-few" },
      "/condition",
      "没有名为“to-few”的共享条件",
      "there is no shared condition `to-few`",
    ),
    nextStep: "did you mean `too-few`?",
  },
  CONDITION_CIRCULAR: {
    of: findingsOf(
      aPolicy({
        facts,
        conditions: [aShared("one", { condition: "two" }), aShared("two", { not: { condition: "one" } })],
      }),
    ),
    at: "conditions/two#/conditions/not/condition",
    zh: "共享条件互相引用成环：one → two → one",
    en: "shared conditions refer to each other in a circle: one → two → one",
  },
  ROOT_IS_A_TEST: faultIn(
    few,
    "",
    "规则的最外层不能是单个检验",
    "the outermost condition of a rule cannot be a single test",
  ),
  FACT_UNKNOWN: {
    ...faultIn(
      { all: [{ ...few, fact: "bidz" }] },
      "/all/0/fact",
      "事实字典中没有“bidz”",
      "the facts dictionary has no `bidz`",
    ),
    nextStep: "did you mean `bids`?",
  },
  FIELD_UNKNOWN: {
    ...faultIn(
      { all: [some({ ...few, fact: "xyz" })] },
      "/all/0/value/fact",
      "记录中没有字段“xyz”",
      "the record has no field `xyz`",
    ),
    nextStep: "correct the name, or define it first",
  },
  FIELD_HIDES_FACT: faultIn(
    { all: [some(few)] },
    "/all/0/value/fact",
    "记录字段“bids”与案件事实同名，这里取字段的值",
    "the field `bids` hides the fact of the same name; the field is read here",
  ),
  OPERATOR_UNKNOWN: {
    ...faultIn(
      { all: [{ ...few, operator: "lesThan" }] },
      "/all/0/operator",
      "不认识的运算“lesThan”",
      "`lesThan` is not an operator",
    ),
    nextStep: "did you mean `lessThan`?",
  },
  OPERATOR_DOES_NOT_FIT: {
    ...faultIn(
      { all: [{ fact: "closedOn", operator: "lessThan", value: "2026-09-18" }] },
      "/all/0/operator",
      "运算“lessThan”不能用于date类型的事实“closedOn”",
      "`lessThan` cannot judge `closedOn`, which is of type date",
    ),
    nextStep:
      "use one that fits: equal, notEqual, in, notIn, between, before, onOrBefore, after, onOrAfter, exists, missing",
  },
  PARAMETER_UNKNOWN: {
    ...faultIn(
      { all: [{ ...few, value: { parameter: "fewest-bid" } }] },
      "/all/0/value",
      "没有名为“fewest-bid”的参数",
      "there is no parameter `fewest-bid`",
    ),
    nextStep: "did you mean `fewest-bids`?",
  },
  TYPE_MISMATCH: faultIn(
    { all: [{ ...few, value: { fact: "code" } }] },
    "/all/0/value",
    "“bids”是integer，不能与code (string)比较",
    "`bids` is of type integer and cannot be compared with code (string)",
  ),
  OPERAND_WRONG: {
    ...faultIn(
      { all: [{ ...few, value: "3" }] },
      "/all/0/value",
      "“bids”右边的值不对：须为整数，收到的是文本",
      "the value beside `bids` is wrong: a whole number is expected, but a text was sent",
    ),
    nextStep: "write a value that fits the fact's type and the operator",
  },
  RANGE_REVERSED: faultIn(
    { all: [{ ...few, operator: "between", value: [5, 3] }] },
    "/all/0/value",
    "区间的下限大于上限",
    "the low end of the range is above the high end",
  ),
  PATTERN_WRONG: faultIn(
    { all: [{ fact: "code", operator: "matches", value: "(a" }] },
    "/all/0/value",
    "正则表达式无法使用：error parsing regexp: missing closing ): `(a`",
    "the pattern cannot be used: error parsing regexp: missing closing ): `(a`",
  ),
};

function faultIn(conditions: unknown, pointer: string, zh: string, en: string): FindingExample {
  const rule = { ...aRule("the-rule", {}), conditions };
  const documents = aPolicy({ facts, parameters, conditions: [aShared("too-few", few)], rules: [rule] });
  return { of: findingsOf(documents), at: `rules/the-rule#/conditions${pointer}`, zh, en };
}

function some(value: unknown): unknown {
  return { fact: "bidders", operator: "someRecord", value };
}

function nested(depth: number): unknown {
  return depth === 0 ? few : { not: nested(depth - 1) };
}
