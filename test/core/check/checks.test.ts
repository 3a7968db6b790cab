import { describe, expect, test } from "vitest";

import type { MapNode, RiskPoint } from "../../../engine/core/map/power-map.ts";
import type { Rule, TimeLimit } from "../../../engine/core/model/formats.generated.ts";
import { aFact, aListOf, records, TEXT } from "../../support/a-fact.ts";
import { aCommitment, aFlow } from "../../support/a-flow.ts";
import { aMap, aRiskPoint, aStep } from "../../support/a-map.ts";
import { aLaw, aMeasure, aParameter, aPolicy, aPower, aRule, aShared, tiers, aYear } from "../../support/a-policy.ts";
import { faultsOf } from "../../support/faults-of.ts";

type Parts = NonNullable<Parameters<typeof aPolicy>[0]>;

const few = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const rule = (name: string, parts: Parameters<typeof aRule>[2] = {}): Rule => aRule(name, few, parts);
const faults = (parts: Parts): string[] => faultsOf(aPolicy(parts));

describe("dates", () => {
  const overlap = (first: Rule["effective"], second: Rule["effective"], ref = "EX01-R01"): string[] =>
    faults({
      rules: [rule("one", { ref: "EX01-R01", effective: first }), rule("two", { ref, effective: second })],
    });
  const told = ["REF_PERIODS_OVERLAP rules/two#/effective"];

  test.each([
    [{ from: "2009-01-01", to: "2012-01-31" }, { from: "2012-02-01" }, []],
    [{ from: "2012-02-01" }, { from: "2009-01-01", to: "2012-01-31" }, []],
    [{ from: "2009-01-01", to: "2012-02-01" }, { from: "2012-02-01" }, told],
    [{ from: "2009-01-01" }, { from: "2012-02-01" }, told],
    [{ from: "2012-02-01" }, { from: "2009-01-01", to: "2012-02-01" }, told],
    [{ from: "2009-01-01", to: "2009-01-01" }, { from: "2009-01-01", to: "2009-01-01" }, told],
  ])("two rules of one row, in force %j and %j: %j", (first, second, expected) => {
    expect(overlap(first, second)).toEqual(expected);
    expect(overlap(first, second, "EX01-R02")).toEqual([]);
  });

  test("of many rules of one row in force at the same time each is told once", () => {
    const rules = ["one", "two", "three", "four"].map((name) => rule(name, { ref: "EX01-R01" }));

    expect(faults({ rules })).toEqual(
      ["two", "three", "four"].map((name) => `REF_PERIODS_OVERLAP rules/${name}#/effective`),
    );
  });

  test.each<readonly [Parts, string[]]>([
    [{ rules: [rule("one", { effective: { from: "2012-02-01", to: "2012-02-01" } })] }, []],
    [
      { rules: [rule("one", { effective: { from: "2012-02-29", to: "2012-02-28" } })] },
      ["PERIOD_REVERSED rules/one#/effective/to"],
    ],
    [
      { power: aPower({ effective: { from: "2012-02-30", to: "2011-02-29" } }) },
      [
        "DATE_IMPOSSIBLE power#/effective/from",
        "DATE_IMPOSSIBLE power#/effective/to",
        "PERIOD_REVERSED power#/effective/to",
      ],
    ],
    [
      { parameters: [aParameter("cap", "integer", { "2009-02-29": 1 })] },
      ["DATE_IMPOSSIBLE parameters/cap#/values/0/from"],
    ],
    [
      { library: { laws: [{ ...law("招标投标法"), effective: { from: "2000-01-01", to: "1999-12-31" } }] } },
      ["PERIOD_REVERSED laws/招标投标法#/effective/to"],
    ],
  ])("%j: %j", (parts, expected) => {
    expect(faults(parts)).toEqual(expected);
  });
});

describe("parameters", () => {
  const capped = { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "cap" } }] };
  const uses = (from: string, ...first: string[]): string[] =>
    faults({
      parameters: [aParameter("cap", "integer", Object.fromEntries(first.map((day) => [day, 1])))],
      rules: [aRule("one", capped, { effective: { from } })],
    });

  test("cover every day of the rules that use them", () => {
    expect(uses("2012-02-01", "2012-02-01")).toEqual([]);
    expect(uses("2012-02-01", "2000-01-01", "2018-06-01")).toEqual([]);
    expect(uses("2012-01-31", "2012-02-01")).toEqual(["PARAMETER_DOES_NOT_COVER rules/one#/effective/from"]);
  });

  test("have one value a day, in order", () => {
    const values = ["2009-01-01", "2009-01-01", "2008-12-31"].map((from) => ({
      from,
      value: 1,
      basis: [{ law: "招标投标法" }],
    }));

    expect(faults({ parameters: [aParameter("cap", "integer", {}, { values })] })).toEqual([
      "PARAMETER_VALUES_DISORDERED parameters/cap#/values/1",
      "PARAMETER_VALUES_DISORDERED parameters/cap#/values/2",
    ]);
  });

  test.each([
    ["integer", 1.5, {}],
    ["decimal", "1,5", {}],
    ["money", 0.001, { unit: "yuan" as const }],
    ["date", "2026-02-30", {}],
    ["string", 7, {}],
    ["boolean", "true", {}],
  ] as const)("have values of their type: %s cannot be %j", (type, value, parts) => {
    expect(faults({ parameters: [aParameter("cap", type, { "2009-01-01": value }, parts)] })).toEqual([
      "PARAMETER_VALUE_WRONG parameters/cap#/values/0",
    ]);
  });
});

test("a parameter of money has a unit", () => {
  expect(faults({ parameters: [aParameter("cap", "money", { "2009-01-01": 1 })] })).toEqual([
    "MONEY_WITHOUT_UNIT parameters/cap#",
  ]);
});

describe("the dictionary", () => {
  test.each([
    [aFact({ type: "enum" }), ["ENUM_WITHOUT_VALUES facts#/facts/it"]],
    [
      aFact({
        type: "enum",
        values: [
          { value: "a", label: TEXT },
          { value: "a", label: TEXT },
        ],
      }),
      ["NAME_DUPLICATE facts#/facts/it/values/1"],
    ],
    [aFact({ type: "money" }), ["MONEY_WITHOUT_UNIT facts#/facts/it"]],
    [aFact({ type: "money", unit: "day" }), ["MONEY_WITHOUT_UNIT facts#/facts/it"]],
    [aFact({ type: "money", unit: "fen" }), []],
    [aFact({ type: "list" }), ["LIST_WITHOUT_CONTENT facts#/facts/it"]],
    [{ ...records({ lot: "string" }), items: { type: "string" } }, ["LIST_WITHOUT_CONTENT facts#/facts/it"]],
    [records({ lot: aListOf("string") }), ["FORM_WRONG facts#/facts/it/fields/lot"]],
    [records({ fee: aFact({ type: "money" }) }), ["MONEY_WITHOUT_UNIT facts#/facts/it/fields/fee"]],
    [records({ kind: "enum" }), ["ENUM_WITHOUT_VALUES facts#/facts/it/fields/kind"]],
    [aListOf("money"), ["MONEY_WITHOUT_UNIT facts#/facts/it/items"]],
    [aListOf("enum"), ["ENUM_WITHOUT_VALUES facts#/facts/it/items"]],
    [aFact({ minimum: 3, maximum: 3 }), []],
    [aFact({ minimum: 3, maximum: 2 }), ["RANGE_REVERSED facts#/facts/it/maximum"]],
  ])("%j: %j", (it, expected) => {
    expect(faults({ facts: { it } })).toEqual(expected);
  });
});

describe("references", () => {
  const unknownLaw = { basis: [{ law: "无此法" }] };

  test.each<readonly [Parts, string[]]>([
    [{ rules: [rule("one", unknownLaw)] }, ["LAW_UNKNOWN rules/one#/basis/0/law"]],
    [{ power: aPower(unknownLaw) }, ["LAW_UNKNOWN power#/basis/0/law"]],
    [
      { power: aPower({ timeLimits: [{ title: TEXT, amount: 5, unit: "workday", bound: "atMost", ...unknownLaw }] }) },
      ["LAW_UNKNOWN power#/timeLimits/0/basis/0/law"],
    ],
    [
      { parameters: [aParameter("cap", "integer", {}, { values: [{ from: "2009-01-01", value: 1, ...unknownLaw }] })] },
      ["LAW_UNKNOWN parameters/cap#/values/0/basis/0/law"],
    ],
    [{ library: { tiers: { ...tiers(), B: { ...tiers().B, ...unknownLaw } } } }, ["LAW_UNKNOWN tiers#/B/basis/0/law"]],
    [{ library: { tiers: tiers({ C: ["no-such"] }) } }, ["TIER_MEASURE_UNKNOWN tiers#/C/measures"]],
    [
      { rules: [rule("one", { message: { zh: "{bids}{bid}{}", en: "{30-days} {bids }" } })] },
      [
        "PLACEHOLDER_UNKNOWN rules/one#/event/params/message/zh",
        "PLACEHOLDER_UNKNOWN rules/one#/event/params/message/en",
        "PLACEHOLDER_UNKNOWN rules/one#/event/params/message/en",
      ],
    ],
  ])("%j: %j", (parts, expected) => {
    expect(faults(parts)).toEqual(expected);
  });
});

describe("names stand once", () => {
  test.each<readonly [Parts, string[]]>([
    [{ rules: [rule("one"), rule("two"), rule("one"), rule("one")] }, ["NAME_DUPLICATE rules/one#/name"]],
    [{ conditions: [aShared("one", few), aShared("one", few)] }, ["NAME_DUPLICATE conditions/one#/name"]],
    [{ library: { measures: [aMeasure("halt"), aMeasure("halt")] } }, ["NAME_DUPLICATE measures/halt#/id"]],
    [{ library: { laws: [law("招标投标法"), law("招标投标法")] } }, ["NAME_DUPLICATE laws/招标投标法#/name"]],
    [{ library: { calendar: [aYear(2026), aYear(2026)] } }, ["NAME_DUPLICATE calendar/2026#/year"]],
  ])("%j: %j", (parts, expected) => {
    expect(faults(parts)).toEqual(expected);
  });
});

describe("effects and grades", () => {
  test.each([
    ["A", "stop", true],
    ["A", "control", false],
    ["A", "remind", false],
    ["B", "stop", true],
    ["B", "control", true],
    ["B", "remind", false],
    ["C", "stop", true],
    ["C", "control", true],
    ["C", "remind", true],
  ] as const)("grade %s may have effect %s: %s", (grade, effect, fits) => {
    expect(faults({ rules: [rule("one", { grade, effect })] })).toEqual(
      fits ? [] : ["EFFECT_WEAKER_THAN_GRADE rules/one#/event/params/effect"],
    );
  });
});

const graded = (parts: Partial<RiskPoint>): string[] =>
  faults({ map: aMap([aStep("s1", { riskPoints: [aRiskPoint(parts)] })]) });

describe("risk points", () => {
  test.each<readonly [Partial<RiskPoint>, string[]]>([
    [{ likelihood: 2, harm: 5, grade: "A" }, []],
    [{ likelihood: 1, harm: 5, grade: "A" }, ["RISK_GRADE_UNREASONED map#s1"]],
    [{ likelihood: 1, harm: 5, grade: "A", gradeReason: "曾发生案件" }, []],
    [{ likelihood: 1, harm: 5, grade: "C" }, []],
    [{ grade: undefined, gradeReason: "待定" }, ["RISK_GRADE_MISSING map#s1"]],
    [{ likelihood: 0 }, ["RISK_FACTOR_WRONG map#s1"]],
    [{ likelihood: 6 }, ["RISK_FACTOR_WRONG map#s1"]],
    [{ harm: 0, gradeReason: "曾发生案件" }, ["RISK_FACTOR_WRONG map#s1"]],
    [{ harm: 2.5, grade: undefined }, ["RISK_FACTOR_WRONG map#s1"]],
  ])("%j: %j", (parts, expected) => {
    expect(graded(parts)).toEqual(expected);
  });

  test("every one of every step is looked at", () => {
    const steps = [aStep("s1", { riskPoints: [aRiskPoint(), aRiskPoint({ harm: 9 })] }), aStep("s2")];
    const map = aMap([...steps, aStep("s3", { riskPoints: [aRiskPoint({ grade: "C" })] })]);

    expect(faults({ map })).toEqual(["RISK_FACTOR_WRONG map#s1", "RISK_GRADE_UNREASONED map#s3"]);
  });
});

test("a map without a power of its own fits any; a rule on a step is bound", () => {
  const map = { ...aMap([aStep("s1", { rules: ["one"] })]), power: undefined };

  expect(faults({ rules: [rule("one")], map })).toEqual([]);
});

function law(name: string): object {
  return { id: "a-law", name, title: TEXT, kind: "law", ...Object(aLaw(name)) };
}

describe("committed limits", () => {
  const map = aFlow(["s1 > s2 > g > s3", "g > s1", "timer > s4"]);
  const attached = map.nodes.map((node): MapNode =>
    node.id === "timer" ? { ...node, type: "BoundaryEvent", attachedTo: "s2", nonInterrupting: true } : node,
  );
  const told = (elements: Partial<TimeLimit>): string[] =>
    faults({
      map: { ...map, nodes: attached },
      power: aPower({ timeLimits: [aCommitment(5, elements)] }),
      library: { laws: [aLaw("招标投标法")] },
    }).filter((one) => one.startsWith("LIMIT_"));

  test.each([
    [{}, []],
    [{ startElement: "s1", endElement: "s3" }, []],
    [{ startElement: "s2", endElement: "s1" }, []],
    [{ startElement: "s2", endElement: "s2" }, []],
    [{ startElement: "s1", endElement: "s4" }, []],
    [{ startElement: "s3", endElement: "s1" }, ["LIMIT_END_UNREACHED power#/timeLimits/0/endElement"]],
    [{ startElement: "s4", endElement: "s3" }, ["LIMIT_END_UNREACHED power#/timeLimits/0/endElement"]],
    [{ startElement: "s9" }, ["LIMIT_ELEMENT_UNKNOWN power#/timeLimits/0/startElement"]],
    [
      { startElement: "s9", endElement: "s8" },
      [
        "LIMIT_ELEMENT_UNKNOWN power#/timeLimits/0/startElement",
        "LIMIT_ELEMENT_UNKNOWN power#/timeLimits/0/endElement",
      ],
    ],
  ])("between %j: %j", (elements, expected) => {
    expect(told(elements)).toEqual(expected);
  });
});
