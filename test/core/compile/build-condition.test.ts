import { describe, expect, test } from "vitest";

import { aFact, records } from "../../support/a-fact.ts";
import { aShared } from "../../support/a-policy.ts";
import { conditionFaults } from "../../support/faults-of.ts";

const facts = { bids: "integer", bidders: records({ lot: "string", bids: "integer" }) };
const sound = { fact: "bids", operator: "lessThan", value: 3 };

const faults = (conditions: unknown, conditionsShared: readonly unknown[] = []): string[] =>
  conditionFaults(conditions, { facts, conditions: conditionsShared });

describe("a group", () => {
  test.each([
    [{ all: [sound], any: [sound] }, ["ALL_BESIDE_ANY #"]],
    [{ all: [sound], not: sound }, ["ALL_BESIDE_ANY #"]],
    [{ any: [sound], condition: "some" }, ["ALL_BESIDE_ANY #"]],
    [{ all: [{ ...sound, any: [sound] }] }, ["ALL_BESIDE_ANY #/all/0"]],
    [{ all: [] }, ["GROUP_EMPTY #/all"]],
    [{ any: [] }, ["GROUP_EMPTY #/any"]],
    [{ all: [{ any: [] }, { any: [] }] }, ["GROUP_EMPTY #/all/0/any", "GROUP_EMPTY #/all/1/any"]],
    [{ all: sound }, ["CONDITION_EXPECTED #/all"]],
    [{ all: [null] }, ["CONDITION_EXPECTED #/all/0"]],
    [{ all: [[sound]] }, ["CONDITION_EXPECTED #/all/0"]],
    [{ not: [sound] }, ["CONDITION_EXPECTED #/not"]],
    [{ all: [sound], operator: "and" }, ["CONDITION_KEY_UNKNOWN #/operator"]],
    [{ all: [sound], priority: 0 }, ["PRIORITY_WRONG #/priority"]],
    [{ all: [sound], priority: "high" }, ["PRIORITY_WRONG #/priority"]],
    [{ all: [sound], name: 7 }, ["FORM_WRONG #/name"]],
    [{ all: [sound], name: "the first", priority: 1_000_000 }, []],
  ])("%j: %j", (conditions, expected) => {
    expect(faults(conditions)).toEqual(expected);
  });

  test("outermost must be a group, for json-rules-engine would refuse a single test", () => {
    expect(faults(sound)).toEqual(["ROOT_IS_A_TEST #"]);
    expect(faults({ not: sound })).toEqual([]);
  });
});

describe("a test", () => {
  test.each([
    [{}, ["KEY_MISSING #/all/0", "KEY_MISSING #/all/0", "KEY_MISSING #/all/0"]],
    [{ fact: "bids", operator: "lessThan" }, ["KEY_MISSING #/all/0"]],
    [{ ...sound, fact: "bid" }, ["FACT_UNKNOWN #/all/0/fact"]],
    [{ ...sound, fact: 7 }, ["FACT_UNKNOWN #/all/0/fact"]],
    [{ ...sound, fact: { toString: 1 } }, ["FACT_UNKNOWN #/all/0/fact"]],
    [{ ...sound, fact: "constructor" }, ["FACT_UNKNOWN #/all/0/fact"]],
    [{ ...sound, operator: "fewerThan" }, ["OPERATOR_UNKNOWN #/all/0/operator"]],
    [{ ...sound, operator: null }, ["OPERATOR_UNKNOWN #/all/0/operator"]],
    [{ ...sound, operator: { toString: 1 } }, ["OPERATOR_UNKNOWN #/all/0/operator"]],
    [{ ...sound, operator: "startsWith" }, ["OPERATOR_DOES_NOT_FIT #/all/0/operator"]],
    [{ ...sound, paht: ".name" }, ["CONDITION_KEY_UNKNOWN #/all/0/paht"]],
    [{ ...sound, path: "$.name" }, ["PATH_NOT_SUPPORTED #/all/0/path"]],
    [{ ...sound, params: { id: 1 } }, ["PATH_NOT_SUPPORTED #/all/0/params"]],
    [{ ...sound, priority: 1.5 }, ["PRIORITY_WRONG #/all/0/priority"]],
    [{ ...sound, "a/b~c": 1 }, ["CONDITION_KEY_UNKNOWN #/all/0/a~1b~0c"]],
    [
      JSON.parse('{ "fact": "bids", "operator": "lessThan", "value": 3, "__proto__": {} }'),
      ["CONDITION_KEY_UNKNOWN #/all/0/__proto__"],
    ],
    [{ ...sound, constructor: 1 }, ["CONDITION_KEY_UNKNOWN #/all/0/constructor"]],
  ])("%j: %j", (written, expected) => {
    expect(faults({ all: [written] })).toEqual(expected);
  });

  test("tells every fault in it at once", () => {
    expect(
      faults({
        all: [
          { fact: "bid", operator: "lessThan", paht: 1 },
          { ...sound, value: "3" },
        ],
      }),
    ).toEqual([
      "CONDITION_KEY_UNKNOWN #/all/0/paht",
      "KEY_MISSING #/all/0",
      "FACT_UNKNOWN #/all/0/fact",
      "OPERAND_WRONG #/all/1/value",
    ]);
  });
});

describe("a shared condition", () => {
  test("must exist", () => {
    expect(faults({ condition: "to-few" }, [aShared("too-few", sound)])).toEqual(["CONDITION_UNKNOWN #/condition"]);
    expect(faults({ condition: 7 })).toEqual(["CONDITION_EXPECTED #/condition"]);
    expect(faults({ condition: "constructor" })).toEqual(["CONDITION_UNKNOWN #/condition"]);
  });

  test("is told wrong once, at its own place, however many rules use it", () => {
    const shared = [aShared("too-few", { all: [{ ...sound, fact: "bid" }] })];

    expect(faults({ all: [{ condition: "too-few" }, { condition: "too-few" }] }, shared)).toEqual([
      "FACT_UNKNOWN conditions/too-few#/conditions/all/0/fact",
    ]);
  });

  test("may be a single test", () => {
    expect(faults({ condition: "too-few" }, [aShared("too-few", sound)])).toEqual([]);
  });

  test.each([
    [[aShared("a", { condition: "a" })], "CONDITION_CIRCULAR conditions/a#/conditions/condition"],
    [
      [aShared("a", { all: [{ condition: "b" }] }), aShared("b", { not: { condition: "a" } })],
      "CONDITION_CIRCULAR conditions/b#/conditions/not/condition",
    ],
  ])("cannot lead back to itself: %j", (shared, expected) => {
    expect(faults({ all: [sound] }, shared)).toContain(expected);
    expect(faults({ condition: "a" }, shared)).toContain(expected);
  });
});

const some = (value: unknown): string[] => faults({ all: [{ fact: "bidders", operator: "someRecord", value }] });

describe("a condition on records", () => {
  test.each([
    [{ fact: "lott", operator: "equal", value: "A" }, ["FIELD_UNKNOWN #/all/0/value/fact"]],
    [
      { all: [{ fact: "lot", operator: "lessThan", value: 1 }] },
      ["OPERATOR_DOES_NOT_FIT #/all/0/value/all/0/operator"],
    ],
    ["lot", ["CONDITION_EXPECTED #/all/0/value"]],
    [[], ["CONDITION_EXPECTED #/all/0/value"]],
    [{ fact: "bids", operator: "equal", value: 1 }, ["FIELD_HIDES_FACT #/all/0/value/fact"]],
    [{ fact: "lot", operator: "equal", value: "A" }, []],
  ])("%j: %j", (value, expected) => {
    expect(some(value)).toEqual(expected);
  });
});

const nested = (depth: number): unknown => (depth === 0 ? sound : { not: nested(depth - 1) });
const tests = (count: number): unknown[] => Array.from({ length: count }, () => sound);
const hundreds = (count: number): unknown => ({
  all: Array.from({ length: count / 100 }, () => ({ any: tests(100) })),
});

describe("size and depth", () => {
  test("sixteen levels are taken, seventeen are not", () => {
    expect(faults(nested(16))).toEqual([]);
    expect(faults(nested(17))).toEqual([`CONDITION_TOO_DEEP #${"/not".repeat(17)}`]);
    expect(faults(nested(90))).toEqual([`CONDITION_TOO_DEEP #${"/not".repeat(17)}`]);
    expect(faults(nested(5_000))).toEqual([`CONDITION_TOO_DEEP #${"/not".repeat(17)}`]);
  });

  test("five hundred tests are taken, one more is not", () => {
    expect(faults(hundreds(500))).toEqual([]);
    expect(faults({ all: [hundreds(500), sound] })).toEqual(["CONDITION_TOO_LARGE #/all/1"]);
    expect(faults(hundreds(10_000))).toEqual(["CONDITION_TOO_LARGE #/all/5/any/0"]);
  });

  test("a group has at most one hundred members", () => {
    expect(faults({ all: tests(100) })).toEqual([]);
    expect(faults({ all: tests(101) })).toEqual(["FORM_WRONG #/all"]);
  });

  test("shared conditions that multiply each other are refused at once", () => {
    const shared = Array.from({ length: 8 }, (_, level) =>
      aShared(`level-${level}`, {
        all: Array.from({ length: 100 }, () => (level === 7 ? sound : { condition: `level-${level + 1}` })),
      }),
    );
    const start = performance.now();

    expect(faults({ condition: "level-0" }, shared)).toContainEqual(expect.stringMatching(/^CONDITION_TOO_LARGE /));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test("shared conditions that multiply an empty group are refused at once", () => {
    const shared = Array.from({ length: 8 }, (_, level) =>
      aShared(`level-${level}`, {
        all: Array.from({ length: 100 }, () => (level === 7 ? { any: [] } : { condition: `level-${level + 1}` })),
      }),
    );

    expect(faults({ condition: "level-0" }, shared).length).toBeLessThan(1_000);
  });
});

test("a fact may not read a list's fields outside the list", () => {
  expect(faults({ all: [{ fact: "lot", operator: "equal", value: "A" }] })).toEqual(["FACT_UNKNOWN #/all/0/fact"]);
});

test("a fact named like a property of every object is an ordinary fact", () => {
  const odd = { constructor: aFact(), toString: aFact({ type: "boolean" }) };
  const all = [
    { fact: "constructor", operator: "equal", value: 1 },
    { fact: "toString", operator: "equal", value: true },
  ];

  expect(conditionFaults({ all }, { facts: odd })).toEqual([]);
});
