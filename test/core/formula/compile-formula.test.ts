import { describe, expect, test } from "vitest";

import { compileFormula } from "../../../engine/core/formula/compile-formula.ts";
import { aFact } from "../../support/fact-definitions.ts";
import { FACTS, PARAMETERS } from "../../support/formula-names.ts";
import { compiled, findingsOf } from "../../support/formula-run.ts";

function found(formula: unknown): readonly (readonly [string, string])[] {
  return findingsOf(formula, FACTS, PARAMETERS).map(({ code, pointer }) => [code, pointer]);
}

describe("a formula without faults", () => {
  test.each([
    [{ "/": [{ var: "deposit" }, { var: "estimate" }] }, "decimal"],
    [{ "/": [{ var: "deposit" }, { var: "people" }] }, "money"],
    [{ "*": [{ var: "deposit" }, { parameter: "deposit-cap" }] }, "money"],
    [{ "+": [{ var: "deposit" }, { var: "estimate" }, { parameter: "large-fine" }] }, "money"],
    [{ "+": [{ var: "people" }, 1] }, "integer"],
    [{ "-": [{ var: "people" }, 0.5] }, "decimal"],
    [{ "*": [{ var: "people" }, 2] }, "integer"],
    [{ "/": [{ var: "people" }, 2] }, "decimal"],
    [{ ceil: [{ "*": [{ var: "people" }, 0.8] }] }, "integer"],
    [{ ceil: { "*": [{ var: "people" }, 0.8] } }, "integer"],
    [{ min: [{ var: "issuedOn" }, "2026-01-01"] }, "date"],
    [{ max: [{ var: "deposit" }, { var: "estimate" }] }, "money"],
    [{ addDays: [{ var: "issuedOn" }, { parameter: "notice-days" }] }, "date"],
    [{ workdaysBetween: [{ var: "issuedOn" }, "2026-01-05"] }, "integer"],
    [{ "<": [{ var: "issuedOn" }, "2018-06-01"] }, "boolean"],
    [{ "<=": [0, { var: "share" }, 1] }, "boolean"],
    [{ "==": [{ var: "method" }, "open"] }, "boolean"],
    [{ in: [{ var: "method" }, ["open", "invited"]] }, "boolean"],
    [{ in: [{ var: "user" }, { var: "tags" }] }, "boolean"],
    [{ "!": { var: "granted" } }, "boolean"],
    [{ if: [{ var: "granted" }, { var: "deposit" }, { var: "estimate" }] }, "money"],
    [{ if: [{ var: "granted" }, 1, { "!": [{ var: "granted" }] }, 0.5, 2] }, "decimal"],
    [{ if: [{ var: "granted" }, "open", { var: "method" }] }, "string"],
    [{ var: "method" }, "enum"],
    [{ var: ["receivedAt"] }, "dateTime"],
    [{ sum: [{ var: "bids" }, { var: "price" }] }, "money"],
    [{ count: { var: "bids" } }, "integer"],
    [{ count: [{ var: "tags" }] }, "integer"],
    [{ count: [{ filter: [{ var: "bids" }, { var: "valid" }] }] }, "integer"],
    [{ filter: [{ var: "bids" }, { var: "valid" }] }, "list"],
    [{ some: [{ var: "bids" }, { ">": [{ var: "price" }, { outer: "estimate" }] }] }, "boolean"],
    [{ pairsSharing: [{ var: "bids" }, "lot", "price", "lot"] }, "integer"],
    [{ regularSpacing: [{ var: "bids" }, "lot", "price"] }, "boolean"],
  ])("%j gives %s", (formula, type) => {
    expect(compiled(formula, FACTS, PARAMETERS).resultType).toBe(type);
  });

  test("tells the facts and parameters it reads, each once, those of list operators too", () => {
    const formula = compiled(
      {
        and: [
          { ">": [{ var: "deposit" }, { "*": [{ var: "deposit" }, { parameter: "deposit-cap" }] }] },
          { all: [{ var: "bids" }, { "<": [{ var: "price" }, { outer: "estimate" }] }] },
        ],
      },
      FACTS,
      PARAMETERS,
    );

    expect(formula.inputs).toEqual(["deposit", "bids", "estimate"]);
    expect(formula.parameters).toEqual(["deposit-cap"]);
  });
});

describe("names", () => {
  test.each([
    [{ var: "deposite" }, "FACT_UNKNOWN", "/var", "did you mean `deposit`?"],
    [{ parameter: "deposit-kap" }, "PARAMETER_UNKNOWN", "/parameter", "did you mean `deposit-cap`?"],
    [{ sum: [{ var: "bids" }, { var: "prise" }] }, "FIELD_UNKNOWN", "/sum/1/var", "did you mean `price`?"],
    [
      { sum: [{ var: "bids" }, { var: "people" }] },
      "FIELD_UNKNOWN",
      "/sum/1/var",
      'did you mean `{"outer": "people"}`?',
    ],
    [{ "===": [1, 1] }, "OPERATOR_UNKNOWN", "/===", "did you mean `==`?"],
    [
      { workdayBetween: [{ var: "issuedOn" }, { var: "issuedOn" }] },
      "OPERATOR_UNKNOWN",
      "/workdayBetween",
      "did you mean `workdaysBetween`?",
    ],
    [{ reduce: [] }, "OPERATOR_UNKNOWN", "/reduce", "correct the name, or define it first"],
    [{ "==": [{ var: "method" }, "opne"] }, "ENUM_VALUE_UNKNOWN", "/==/1", "did you mean `open`?"],
    [{ "!=": ["opne", { var: "method" }] }, "ENUM_VALUE_UNKNOWN", "/!=/1", "did you mean `open`?"],
    [{ in: [{ var: "method" }, ["open", "drect"]] }, "ENUM_VALUE_UNKNOWN", "/in/1/1", "did you mean `direct`?"],
    [{ outer: "people" }, "OUTER_MISPLACED", "/outer", "use `var`"],
    [{ var: 0 }, "NAME_EXPECTED", "/var", 'write {"var": "name"}'],
    [{ var: { var: "user" } }, "NAME_EXPECTED", "/var", 'write {"var": "name"}'],
  ])("%j is %s", (formula, code, pointer, nextStep) => {
    expect(findingsOf(formula, FACTS, PARAMETERS)).toMatchObject([{ code, pointer, nextStep: { en: nextStep } }]);
  });

  test.each(["", ".", "..", "../deposit", "deposit.length", "toString", "constructor", "__proto__", "hasOwnProperty"])(
    "%j is no fact, field or parameter",
    (name) => {
      expect(found({ var: name })).toEqual([["FACT_UNKNOWN", "/var"]]);
      expect(found({ parameter: name })).toEqual([["PARAMETER_UNKNOWN", "/parameter"]]);
      expect(found({ sum: [{ var: "bids" }, { var: name }] })).toEqual([["FIELD_UNKNOWN", "/sum/1/var"]]);
      expect(found({ regularSpacing: [{ var: "bids" }, "lot", name] })).toEqual([
        ["FIELD_UNKNOWN", "/regularSpacing/2"],
      ]);
    },
  );
});

describe("the number of arguments", () => {
  test.each([
    [{ "/": [1] }, "/~1", "`/` takes 2 arguments, but 1 stand here"],
    [{ "-": [3, 2, 1] }, "/-", "`-` takes 2 arguments, but 3 stand here"],
    [{ "+": [] }, "/+", "`+` takes 2–100 arguments, but 0 stand here"],
    [{ "!": [true, false] }, "/!", "`!` takes 1 argument, but 2 stand here"],
    [{ if: [true, 1] }, "/if", "`if` takes 3–99 arguments, but 2 stand here"],
    [
      { if: [true, 1, false, 2] },
      "/if",
      "`if` takes pairs of condition and value and one value at the end, but 4 stand here",
    ],
    [{ var: [] }, "/var", "`var` takes 1 argument, but 0 stand here"],
    [{ var: ["user", "default"] }, "/var", "`var` takes 1 argument, but 2 stand here"],
    [{ sum: [{ var: "bids" }] }, "/sum", "`sum` takes 2 arguments, but 1 stand here"],
  ])("%j", (formula, pointer, message) => {
    expect(findingsOf(formula, FACTS)).toMatchObject([{ code: "ARGUMENTS_WRONG", pointer, message: { en: message } }]);
  });
});

describe("everything that is wrong is found at once", () => {
  test("in one formula", () => {
    expect(
      found({
        and: [
          { "<": [{ var: "depost" }, 1] },
          { lessThen: [{ var: "nobody" }, null] },
          { "+": [{ var: "issuedOn" }, { parameter: "nothing" }] },
          { some: [{ var: "people" }, { "==": [{ var: "whatever" }, { outer: "nowhere" }] }] },
        ],
      }),
    ).toEqual([
      ["FACT_UNKNOWN", "/and/0/</0/var"],
      ["OPERATOR_UNKNOWN", "/and/1/lessThen"],
      ["FACT_UNKNOWN", "/and/1/lessThen/0/var"],
      ["CONSTANT_WRONG", "/and/1/lessThen/1"],
      ["PARAMETER_UNKNOWN", "/and/2/+/1/parameter"],
      ["TYPE_MISMATCH", "/and/2/+/0"],
      ["TYPE_MISMATCH", "/and/3/some/0"],
      ["FACT_UNKNOWN", "/and/3/some/1/==/1/outer"],
    ]);
  });

  test("and a part that is wrong causes no findings about what surrounds it", () => {
    expect(found({ "+": [{ "*": [{ var: "nobody" }, 2] }, { var: "deposit" }] })).toEqual([
      ["FACT_UNKNOWN", "/+/0/*/0/var"],
    ]);
  });

  test("a derived fact may be read; circles are for the caller to find", () => {
    const facts = { share: aFact("decimal", { source: "derived", formula: { var: "share" } }) };

    expect(compileFormula({ var: "share" }, facts, {})).toMatchObject({ ok: true, formula: { inputs: ["share"] } });
  });
});
