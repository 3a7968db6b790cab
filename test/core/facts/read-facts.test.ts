import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { FactFrame } from "../../../engine/core/facts/read-facts.ts";
import { aFact, anEnum, records } from "../../support/a-fact.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const facts = {
  bids: aFact({ minimum: 0, maximum: 10 }),
  share: aFact({ type: "decimal", minimum: 0 }),
  fee: aFact({ type: "money", unit: "yuan" }),
  urgent: "boolean",
  method: anEnum("open", "invited"),
  stage: anEnum(...Array.from({ length: 30 }, (_, index) => `stage-${index}`)),
  closedOn: "date",
  bidders: records({ lot: "string", price: "integer" }),
};
const rules = [aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] })];
const FORMS = ["closures", "generatedCode"] as const;

describe.each(FORMS)("facts come in through one door, by %s", (form) => {
  const policy = compiled(aPolicy({ facts, rules }), form);
  const read = (sent: Readonly<Record<string, unknown>>): FactFrame => policy.readFacts(sent);
  const valueOf = (name: string, sent: Readonly<Record<string, unknown>>): unknown =>
    read(sent).values[policy.sources.findIndex((source) => source.name === name)];

  test("each typed by the dictionary, in its own slot, by name", () => {
    const sent = { closedOn: "2026-09-18", bids: 2, fee: 0.29, urgent: false, method: "open", stage: "stage-29" };
    expect(read(sent)).toEqual({
      values: [undefined, 2, "2026-09-18", 29, "open", undefined, "stage-29", false],
      invalid: [],
      unknown: [],
    });
  });

  test.each([
    ["bids", "3", "WRONG_TYPE"],
    ["bids", 1.5, "NOT_WHOLE"],
    ["bids", -1, "OUT_OF_RANGE"],
    ["bids", 11, "OUT_OF_RANGE"],
    ["bids", Number.NaN, "WRONG_TYPE"],
    ["bids", true, "WRONG_TYPE"],
    ["bids", [3], "WRONG_TYPE"],
    ["share", "0,5", "WRONG_TYPE"],
    ["share", -0.1, "OUT_OF_RANGE"],
    ["share", 0.1234567890123456, "NOT_EXACT"],
    ["fee", 0.001, "NOT_EXACT"],
    ["urgent", "true", "WRONG_TYPE"],
    ["urgent", 0, "WRONG_TYPE"],
    ["method", "Open", "NOT_A_CHOICE"],
    ["stage", "stage-30", "NOT_A_CHOICE"],
    ["closedOn", "2026-02-30", "IMPOSSIBLE_DATE"],
    ["bidders", {}, "WRONG_TYPE"],
  ])("a mistyped %s, %j, is told and is no answer: %s", (fact, sent, code) => {
    expect(valueOf(fact, { [fact]: sent })).toBeNull();
    expect(read({ [fact]: sent }).invalid).toMatchObject([{ fact, pointer: `/${fact}`, code }]);
  });

  test("what is wrong inside a list is told at its place", () => {
    const sent = { bidders: [{ lot: "a", price: 1 }, { price: "dear" }] };

    expect(read(sent).invalid).toMatchObject([{ fact: "bidders", pointer: "/bidders/1/price", code: "WRONG_TYPE" }]);
    expect(valueOf("bidders", sent)).toBeNull();
  });

  test("a null, or nothing, is not sent", () => {
    expect(read({ bids: null, urgent: undefined })).toEqual(read({}));
  });

  test("minus zero is zero", () => {
    expect(Object.is(valueOf("bids", { bids: -0 }), 0)).toBe(true);
    expect(Object.is(valueOf("share", { share: -0 }), 0)).toBe(true);
  });

  test("a decimal may come as a text, as money may", () => {
    expect([valueOf("share", { share: "0.5" }), valueOf("fee", { fee: "0.29" })]).toEqual([0.5, 29]);
  });

  test("facts that the dictionary does not have are told, with the likely name", () => {
    expect(read({ zzz: 1, bidz: 2, bids: 1 }).unknown).toEqual([{ fact: "bidz", didYouMean: "bids" }, { fact: "zzz" }]);
  });

  test("many misspelt names are told quickly", () => {
    const sent = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`bidz${index}`.padEnd(80, "x"), 1]));
    const start = performance.now();

    expect(read(sent).unknown).toHaveLength(1_000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe.each(FORMS)("hostile facts judge nothing, by %s", (form) => {
  const policy = compiled(aPolicy({ facts, rules }), form);
  const judge = (sent: Readonly<Record<string, unknown>>): ReturnType<typeof evaluate> =>
    evaluate(policy, { facts: sent }, AT);

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"])(
    "an own key %s is an unknown fact",
    (name) => {
      const sent = JSON.parse(`{ "bids": 5, "${name}": { "bids": 1 } }`);

      expect(judge(sent)).toMatchObject({ verdict: "clear", unknownFacts: [{ fact: name }] });
      expect("bids" in {}).toBe(false);
    },
  );

  test("inherited facts are not read", () => {
    expect(judge(Object.create({ bids: 5 }))).toMatchObject({
      verdict: "incomplete",
      missingFacts: [{ fact: "bids" }],
    });
    expect(judge(Object.assign(Object.create({ bids: 5 }), { stranger: 1 })).verdict).toBe("incomplete");
    expect(judge(Object.assign(Object.create(null), { bids: 5 }))).toMatchObject({ verdict: "clear" });
    expect(judge(JSON.parse('{ "__proto__": { "bids": 5 } }'))).toMatchObject({ verdict: "incomplete" });
  });

  test.each([
    ["openly", true],
    ["where a loop does not see it", false],
  ])(
    "nor are those that other code has put on every object %s, beside a fact that nobody knows",
    (_how, enumerable) => {
      Reflect.defineProperty(Object.prototype, "bids", { value: 5, enumerable, configurable: true, writable: true });
      try {
        expect(judge({ bidz: 5 })).toMatchObject({ verdict: "incomplete", unknownFacts: [{ fact: "bidz" }] });
      } finally {
        Reflect.deleteProperty(Object.prototype, "bids");
      }
    },
  );

  test("facts named like properties of every object are facts if the dictionary says so, and only if sent", () => {
    const odd = { constructor: "integer", toString: "integer", valueOf: "integer" };
    const all = Object.keys(odd).map((fact) => ({ fact, operator: "equal", value: 1 }));
    const oddPolicy = compiled(aPolicy({ facts: odd, rules: [aRule("odd", { all })] }), form);

    expect(evaluate(oddPolicy, { facts: {} }, AT)).toMatchObject({ verdict: "incomplete", invalidFacts: [] });
    expect(evaluate(oddPolicy, { facts: { constructor: 1, toString: 1, valueOf: 1 } }, AT).verdict).toBe("stop");
  });

  test("a very long name is cut where it is told", () => {
    expect(judge({ bids: 5, ["x".repeat(100_000)]: 1 }).unknownFacts[0]?.fact).toHaveLength(200);
  });
});
