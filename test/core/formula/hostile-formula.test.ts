import { describe, expect, test } from "vitest";

import { aFact, aList } from "../../support/fact-definitions.ts";
import { compiled, evaluated, findingsOf, record } from "../../support/formula-run.ts";

function codes(formula: unknown): readonly string[] {
  return findingsOf(formula, { a: aFact("integer") }).map(({ code }) => code);
}

describe("documents that are no formulas", () => {
  test.each([
    [null],
    [undefined],
    [true],
    [5],
    ["var"],
    [[]],
    [[{ var: "a" }]],
    [{}],
    [new Map()],
    [() => 1],
    [Symbol("a")],
  ])("%s", (formula) => {
    expect(codes(formula)).toEqual(["FORMULA_EXPECTED"]);
  });

  test.each([
    [{ "+": [1, null] }, ["CONSTANT_WRONG"]],
    [{ "+": [1, undefined] }, ["CONSTANT_WRONG"]],
    [{ "+": [1, Number.NaN] }, ["CONSTANT_WRONG"]],
    [{ "+": [1, Number.POSITIVE_INFINITY] }, ["CONSTANT_WRONG"]],
    [{ "+": [1, 5n] }, ["CONSTANT_WRONG"]],
    [{ "+": [1, {}] }, ["FORMULA_EXPECTED"]],
    [{ "+": [1, []] }, ["CONSTANT_WRONG"]],
    [{ in: [1, [[1]]] }, ["CONSTANT_WRONG"]],
    [{ in: [1, [1, "a"]] }, ["CONSTANT_WRONG"]],
    [{ in: [1, [1, { var: "a" }]] }, ["CONSTANT_WRONG"]],
    [{ in: [1, Array.from({ length: 1001 }, () => 1)] }, ["CONSTANT_WRONG"]],
    [{ "+": Array.from({ length: 1_000_000 }, () => 1) }, ["ARGUMENTS_WRONG"]],
    [{ "+": [1, 2], "-": [1, 2] }, ["KEYS_SEVERAL"]],
  ])("%.80j", (formula, expected) => {
    expect(codes(formula)).toEqual(expected);
  });
});

describe("keys that reach for prototypes", () => {
  test.each([
    ['{"__proto__": {"var": "a"}}', ["KEY_FORBIDDEN"]],
    ['{"constructor": ["return 1"]}', ["KEY_FORBIDDEN"]],
    ['{"prototype": []}', ["KEY_FORBIDDEN"]],
    ['{"var": "a", "__proto__": null}', ["KEY_FORBIDDEN"]],
    ['{"+": [{"__proto__": 1}, {"constructor": 2}]}', ["KEY_FORBIDDEN", "KEY_FORBIDDEN"]],
    ['{"toString": []}', ["OPERATOR_UNKNOWN"]],
    ['{"hasOwnProperty": ["a"]}', ["OPERATOR_UNKNOWN"]],
    ['{"valueOf": 1}', ["OPERATOR_UNKNOWN"]],
  ])("%s", (text, expected) => {
    expect(codes(JSON.parse(text))).toEqual(expected);
  });

  test("operators of the library that are not ours are not there", () => {
    for (const name of [
      "val",
      "map",
      "reduce",
      "cat",
      "substr",
      "merge",
      "missing",
      "try",
      "throw",
      "??",
      "%",
      "exists",
      "preserve",
      "eachKey",
      "get",
      "keys",
      "length",
      "log",
      "!!",
      "?:",
      "===",
      "!==",
    ]) {
      expect(codes({ [name]: [1] })[0]).toBe("OPERATOR_UNKNOWN");
    }
  });

  test("a dictionary or record with inherited names lends none of them", () => {
    expect(findingsOf({ var: "a" }, Object.create({ a: aFact("integer") }))).toMatchObject([{ code: "FACT_UNKNOWN" }]);
    expect(findingsOf({ parameter: "p" }, {}, Object.create({ p: { type: "integer" } }))).toMatchObject([
      { code: "PARAMETER_UNKNOWN" },
    ]);
  });
});

describe("size", () => {
  test("32 operators deep is allowed, 33 is not", () => {
    expect(codes(nested(32))).toEqual([]);
    expect(codes(nested(33))).toEqual(["FORMULA_TOO_DEEP"]);
  });

  test("a document of any depth, even a circular one, is refused without exhausting the stack", () => {
    const circular: Record<string, unknown> = {};
    circular["!"] = [circular];

    expect(codes(nested(100_000))).toEqual(["FORMULA_TOO_DEEP"]);
    expect(codes(circular)).toEqual(["FORMULA_TOO_DEEP"]);
  });

  test("500 operators are allowed, more are told once", () => {
    expect(codes({ and: [wide(4), ...Array.from({ length: 98 }, () => ({ "!": false }))] })).toEqual([]);
    expect(codes(wide(90))).toEqual(["FORMULA_TOO_LARGE"]);
  });

  test("circular wide documents end soon", () => {
    const circular: Record<string, unknown> = {};
    circular["and"] = Array.from({ length: 100 }, () => circular);

    expect(codes(circular)).toContain("FORMULA_TOO_LARGE");
  });
});

describe("the compiled formula", () => {
  test("does not change when the document is changed afterwards", () => {
    const document = { "+": [{ var: "a" }, 1] };
    const formula = compiled(document, { a: aFact("integer") });
    const before = evaluated(formula, { a: 1 });
    document["+"] = [{ var: "a" }, 100];

    expect(before).toEqual({ kind: "known", value: 2 });
    expect(evaluated(formula, { a: 1 })).toEqual({ kind: "known", value: 2 });
  });

  test("keeps nothing from one evaluation to the next, however many run", () => {
    const formula = compiled(
      {
        sum: [
          { filter: [{ var: "list" }, { ">": [{ var: "n" }, { outer: "a" }] }] },
          { "*": [{ var: "n" }, { outer: "a" }] },
        ],
      },
      { a: aFact("integer"), list: aList({ n: aFact("integer") }) },
    );
    for (let a = 0; a < 1500; a += 1) {
      const list = [a - 1, a, a + 1, a + 2].map((n) => record({ n }));
      expect(evaluated(formula, { a, list })).toEqual({ kind: "known", value: a * (2 * a + 3) });
    }
  });

  test("a thousand formulas, each compiled and run once, do not disturb each other", () => {
    const formulas = Array.from({ length: 1000 }, (_, index) =>
      compiled({ "+": [{ var: "a" }, index] }, { a: aFact("integer") }),
    );

    expect(formulas.map((formula) => evaluated(formula, { a: 1 }))).toEqual(
      formulas.map((_, index) => ({ kind: "known", value: index + 1 })),
    );
  });
});

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce((inner) => ({ "!": [inner] }), true);
}

function wide(groups: number): unknown {
  return {
    and: Array.from({ length: groups }, () => ({ or: Array.from({ length: 99 }, () => ({ "!": true })) })),
  };
}
