import { expect, test } from "vitest";

import { compilePolicy } from "../../../engine/core/compile/compile-policy.ts";
import { aFact, aListOf } from "../../support/a-fact.ts";
import { aMap, aStep } from "../../support/a-map.ts";
import { aMeasure, aParameter, aPolicy, aPower, aRule, aShared, tiers } from "../../support/a-policy.ts";

const few = { fact: "bids", operator: "lessThan", value: 3 };

const BROKEN = aPolicy({
  power: aPower({ effective: { from: "2012-02-30" } }),
  facts: {
    bids: "integer",
    share: { ...aFact({ type: "decimal", unit: "ratio" }) },
    method: "enum",
    fee: "money",
    lots: { ...aListOf("string"), fields: { lot: aFact() } },
    ratio: aFact({ type: "decimal", source: "derived", formula: { divide: [{ var: "bids" }, { var: "share" }] } }),
  },
  parameters: [
    aParameter("cap", "decimal", { "2012-01-01": 0.02, "2009-01-01": 0.03 }),
    aParameter("days", "integer", { "2009-01-01": 1.5 }),
    aParameter("days", "integer", { "2009-01-01": 1 }),
  ],
  conditions: [aShared("circle", { all: [{ condition: "circle" }] }), aShared("empty", { any: [] })],
  rules: [
    aRule("unknown-names", {
      all: [
        { fact: "bid", operator: "lessThan", value: 3 },
        { ...few, operator: "fewerThan" },
        { ...few, value: { parameter: "caps" } },
        { condition: "emptyy" },
        { ...few, paht: "$.a" },
      ],
    }),
    aRule("misfits", {
      all: [
        { ...few, value: "3" },
        { ...few, operator: "before" },
        { ...few, value: { fact: "lots" } },
      ],
    }),
    aRule("groups", { all: [{ all: [few], any: [few] }, { any: [] }, { not: [] }, few.fact] }),
    aRule(
      "references",
      { all: [few] },
      {
        basis: [{ law: "无此法" }],
        measures: ["hault"],
        message: { zh: "{bidz}", en: "text" },
        grade: "B",
        effect: "remind",
      },
    ),
    aRule("dates", { all: [few] }, { effective: { from: "2012-02-01", to: "2011-01-01" } }),
    {
      ...aRule(
        "no-basis-and-more",
        { all: [few] },
        {
          measures: ["hault"],
          message: { zh: "{bidz}", en: "text" },
          grade: "B",
          effect: "remind",
          effective: { from: "2012-02-01", to: "2011-01-01" },
        },
      ),
      basis: [],
    },
    { ...aRule("twice", { all: [few] }), basis: [{ law: "无此法" }], priority: "abc" },
    { ...aRule("no-basis", { all: [{ ...few, fact: "bid" }] }), basis: undefined },
    { ...aRule("bad-priority", { all: [few] }), priority: "abc" },
    aRule("twice", { all: [few] }),
    aRule("twice", { all: [few] }),
    "not a rule",
    null,
  ],
  map: aMap([aStep("s1", { rules: ["no-such-rule", "no-basis-and-more"] })], "another-power"),
  library: { measures: [aMeasure("halt"), { id: "Bad Id" }], tiers: tiers({ A: ["hold-meeting"] }) },
});

const EXPECTED = [
  "CONDITION_CIRCULAR conditions/circle#/conditions/all/0/condition",
  "GROUP_EMPTY conditions/empty#/conditions/any",
  "ENUM_WITHOUT_VALUES facts#/facts/method",
  "FORMULA_WRONG facts#/facts/ratio/formula/divide",
  "LIST_WITHOUT_CONTENT facts#/facts/lots",
  "MONEY_WITHOUT_UNIT facts#/facts/fee",
  "MAP_POWER_DIFFERS map#",
  "MAP_RULE_UNKNOWN map#s1",
  "FORM_WRONG measures/Bad Id#/id",
  "KEY_MISSING measures/Bad Id#",
  "KEY_MISSING measures/Bad Id#",
  "KEY_MISSING measures/Bad Id#",
  "KEY_MISSING measures/Bad Id#",
  "PARAMETER_VALUES_DISORDERED parameters/cap#/values/1",
  "NAME_DUPLICATE parameters/days#/name",
  "PARAMETER_VALUE_WRONG parameters/days#/values/0",
  "DATE_IMPOSSIBLE power#/effective/from",
  "FORM_WRONG rules/11#",
  "FORM_WRONG rules/12#",
  "PRIORITY_WRONG rules/bad-priority#/priority",
  "PERIOD_REVERSED rules/dates#/effective/to",
  "ALL_BESIDE_ANY rules/groups#/conditions/all/0",
  "CONDITION_EXPECTED rules/groups#/conditions/all/2/not",
  "CONDITION_EXPECTED rules/groups#/conditions/all/3",
  "GROUP_EMPTY rules/groups#/conditions/all/1/any",
  "OPERAND_WRONG rules/misfits#/conditions/all/0/value",
  "OPERATOR_DOES_NOT_FIT rules/misfits#/conditions/all/1/operator",
  "TYPE_MISMATCH rules/misfits#/conditions/all/2/value",
  "BASIS_MISSING rules/no-basis#",
  "FACT_UNKNOWN rules/no-basis#/conditions/all/0/fact",
  "BASIS_MISSING rules/no-basis-and-more#/basis",
  "EFFECT_WEAKER_THAN_GRADE rules/no-basis-and-more#/event/params/effect",
  "MEASURE_UNKNOWN rules/no-basis-and-more#/event/params/measures/0",
  "PERIOD_REVERSED rules/no-basis-and-more#/effective/to",
  "PLACEHOLDER_UNKNOWN rules/no-basis-and-more#/event/params/message/zh",
  "EFFECT_WEAKER_THAN_GRADE rules/references#/event/params/effect",
  "LAW_UNKNOWN rules/references#/basis/0/law",
  "MEASURE_UNKNOWN rules/references#/event/params/measures/0",
  "PLACEHOLDER_UNKNOWN rules/references#/event/params/message/zh",
  "LAW_UNKNOWN rules/twice#/basis/0/law",
  "NAME_DUPLICATE rules/twice#/name",
  "PRIORITY_WRONG rules/twice#/priority",
  "CONDITION_KEY_UNKNOWN rules/unknown-names#/conditions/all/4/paht",
  "CONDITION_UNKNOWN rules/unknown-names#/conditions/all/3/condition",
  "FACT_UNKNOWN rules/unknown-names#/conditions/all/0/fact",
  "OPERATOR_UNKNOWN rules/unknown-names#/conditions/all/1/operator",
  "PARAMETER_UNKNOWN rules/unknown-names#/conditions/all/2/value",
  "TIER_MEASURE_UNKNOWN tiers#/A/measures",
];

test("everything wrong in a pack is told at once, each with its place", () => {
  const found = compilePolicy(BROKEN);
  const errors = found.findings.filter(({ severity }) => severity === "error");

  expect(found.ok).toBe(false);
  expect(errors.map(({ code, document, pointer }) => `${code} ${document}#${pointer}`).toSorted()).toEqual(
    EXPECTED.toSorted(),
  );
});
