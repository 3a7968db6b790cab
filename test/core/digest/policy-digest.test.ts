import { describe, expect, test } from "vitest";

import type { PolicyInput } from "../../../engine/core/compile/policy-source.ts";
import { aFact, TEXT } from "../../support/a-fact.ts";
import { aTimeLimit } from "../../support/a-flow.ts";
import { aMap, aStep } from "../../support/a-map.ts";
import {
  aLaw,
  aMeasure,
  aParameter,
  aPolicy,
  aPower,
  aRule,
  aShared,
  compiled,
  tiers,
  aYear,
} from "../../support/a-policy.ts";

const few = (value: number): { all: object[] } => ({ all: [{ fact: "bids", operator: "lessThan", value }] });

const POLICY = aPolicy({
  parameters: [aParameter("one", "integer", { "2009-01-01": 1 }), aParameter("two", "integer", { "2009-01-01": 2 })],
  conditions: [aShared("first", few(1)), aShared("second", few(2))],
  rules: [aRule("a", few(3)), aRule("b", few(4))],
  map: aMap([aStep("s1", { rules: ["a", "b"] })]),
  library: {
    laws: [aLaw("招标投标法"), aLaw("预算法")],
    measures: [aMeasure("halt"), aMeasure("report")],
    calendar: [aYear(2025), aYear(2026)],
  },
});

function digest(documents: PolicyInput): string {
  return compiled(documents).digest;
}

const withLibrary = (library: Partial<PolicyInput["library"]>): PolicyInput => ({
  ...POLICY,
  library: { ...POLICY.library, ...library },
});

test("a digest is SHA-256 in hexadecimal", () => {
  expect(digest(POLICY)).toMatch(/^sha256:[0-9a-f]{64}$/);
});

describe("the digest changes with everything that judges", () => {
  const { map: _map, ...withoutMap } = POLICY;

  test.each<readonly [string, PolicyInput]>([
    ["the power", { ...POLICY, power: aPower({ baselineGrade: "B" }) }],
    ["a label of a fact", { ...POLICY, facts: { facts: { bids: aFact({ label: { zh: "家", en: "bids" } }) } } }],
    ["a bound of a fact", { ...POLICY, facts: { facts: { bids: aFact({ minimum: 0 }) } } }],
    [
      "the value of a parameter",
      { ...POLICY, parameters: [POLICY.parameters[0], aParameter("two", "integer", { "2009-01-01": 3 })] },
    ],
    [
      "the day of a parameter",
      { ...POLICY, parameters: [POLICY.parameters[0], aParameter("two", "integer", { "2009-01-02": 2 })] },
    ],
    ["a shared condition", { ...POLICY, conditions: [POLICY.conditions[0], aShared("second", few(3))] }],
    ["the limit of a rule", { ...POLICY, rules: [aRule("a", few(3)), aRule("b", few(5))] }],
    [
      "the message of a rule",
      { ...POLICY, rules: [aRule("a", few(3)), aRule("b", few(4), { message: { zh: "少", en: "few" } })] },
    ],
    ["a rule less", { ...POLICY, rules: [aRule("a", few(3))], map: aMap([aStep("s1", { rules: ["a"] })]) }],
    ["the map", { ...POLICY, map: aMap([aStep("s2", { rules: ["a", "b"] })]) }],
    ["no map", withoutMap],
    ["a law", withLibrary({ laws: [aLaw("招标投标法"), aLaw("政府采购法")] })],
    ["a measure", withLibrary({ measures: [aMeasure("halt"), aMeasure("report", { responsible: "supervisor" })] })],
    ["the tiers", withLibrary({ tiers: tiers({ C: ["report"] }) })],
    [
      "a year of the calendar",
      withLibrary({ calendar: [aYear(2025), aYear(2026, { holidays: ["2026-01-01", "2026-05-01"] })] }),
    ],
  ])("%s", (_what, changed) => {
    expect(digest(changed)).not.toBe(digest(POLICY));
  });
});

describe("and with nothing else", () => {
  test.each<readonly [string, PolicyInput]>([
    ["the order of the parameters", { ...POLICY, parameters: POLICY.parameters.toReversed() }],
    ["the order of the shared conditions", { ...POLICY, conditions: POLICY.conditions.toReversed() }],
    ["the order of the rules", { ...POLICY, rules: POLICY.rules.toReversed() }],
    ["the order of the laws", withLibrary({ laws: POLICY.library.laws.toReversed() })],
    ["the order of the measures", withLibrary({ measures: POLICY.library.measures.toReversed() })],
    ["the order of the years", withLibrary({ calendar: POLICY.library.calendar.toReversed() })],
    ["the order of keys", JSON.parse(JSON.stringify(POLICY), reversedKeys)],
    ["version numbers", { ...POLICY, versions: { map: 3, rulePack: 7 } }],
  ])("not %s", (_what, changed) => {
    expect(digest(changed)).toBe(digest(POLICY));
  });

  test("and is the same in either form", () => {
    expect(compiled(POLICY, "generatedCode").digest).toBe(digest(POLICY));
  });
});

function reversedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toReversed());
}

test("what a map says beside what judges leaves the digest as it was published", () => {
  const limit = aTimeLimit(5);
  const plain = aMap([aStep("s1", { rules: ["a", "b"], timeLimits: [limit] })]);
  const told = aMap([aStep("s1", { rules: ["a", "b"], timeLimits: [{ ...limit, id: "t1" }] })]);
  const node = { id: "s1", type: "UserTask", title: { zh: "审查", en: "Review" } };
  const drawn = { ...plain, nodes: [node] };
  const running = { ...plain, nodes: [{ ...node, process: "p", repetition: "loop" as const }], messages: [] };
  const longer = aMap([aStep("s1", { rules: ["a", "b"], timeLimits: [{ ...limit, amount: 6 }] })]);

  const supervised = {
    ...aMap([
      aStep("s1", {
        rules: ["a", "b"],
        timeLimits: [limit],
        duty: "operate",
        activities: [{ match: "alias", name: "x" }],
      }),
      aStep("s2"),
    ]),
    separations: [{ first: "s1", second: "s2", by: "person" as const, law: undefined, article: undefined, text: TEXT }],
  };
  const unsupervised = aMap([aStep("s1", { rules: ["a", "b"], timeLimits: [limit] }), aStep("s2")]);

  expect(digest({ ...POLICY, map: supervised })).toBe(digest({ ...POLICY, map: unsupervised }));
  expect(digest({ ...POLICY, map: running })).toBe(digest({ ...POLICY, map: drawn }));
  expect(digest({ ...POLICY, map: told })).toBe(digest({ ...POLICY, map: plain }));
  expect(digest({ ...POLICY, map: longer })).not.toBe(digest({ ...POLICY, map: plain }));
});
