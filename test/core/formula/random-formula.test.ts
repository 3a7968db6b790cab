import fc from "fast-check";
import { expect, test } from "vitest";

import { compileFormula } from "../../../engine/core/formula/compile-formula.ts";
import { FORMULA_OPERATORS } from "../../../engine/core/formula/operators/index.ts";
import { aFact, aList } from "../../support/fact-definitions.ts";
import { compiled, evaluated, record } from "../../support/formula-run.ts";

const FACTS = {
  a: aFact("integer"),
  q: aFact("decimal"),
  b: aFact("boolean"),
  m: aFact("money"),
  d: aFact("date"),
  list: aList({ n: aFact("integer"), s: aFact("string"), d: aFact("date") }),
};

const VALUES = {
  a: 3,
  q: 0.25,
  b: true,
  m: 250,
  d: "2026-02-28",
  list: [record({ n: 1, s: "x", d: "2026-01-05" }), record({ n: 0, s: "", d: "2025-12-31" })],
};

test("random documents of any kind end with a formula or with findings", () => {
  const names = fc.constantFrom(...FORMULA_OPERATORS.keys(), "map", "__proto__", "constructor");
  const { formula } = fc.letrec((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom<unknown>({ var: "a" }, { var: "list" }, { var: "n" }, { outer: "a" }, "n", "2026-01-01"),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    formula: fc
      .tuple(names, fc.array(fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("formula")), { maxLength: 4 }))
      .map(([name, args]) => ({ [name]: args })),
  }));

  fc.assert(
    fc.property(formula, (document) => {
      const compilation = compileFormula(document, FACTS, {});
      return compilation.ok || compilation.findings.length > 0;
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["number", "+", ["integer", "decimal"]],
  ["money", "+", ["money"]],
  ["boolean", "or", ["boolean"]],
  ["date", "max", ["date"]],
] as const)(
  "random formulas of %s have that type, and evaluate alike every time without a fault",
  (kind, joined, types) => {
    const part = typedFormulas()[kind];
    const kinds: Record<string, number> = {};
    fc.assert(
      fc.property(operator(joined, part, part), (document) => {
        const formula = compiled(document, FACTS);
        const result = evaluated(formula, VALUES);
        kinds[result.kind] = (kinds[result.kind] ?? 0) + 1;

        expect(types).toContain(formula.resultType);
        expect(evaluated(formula, VALUES)).toEqual(result);
        expect(evaluated(compiled(document, FACTS), VALUES)).toEqual(result);
      }),
      { numRuns: 1000 },
    );

    expect(kinds["known"]).toBeGreaterThan(200);
  },
);

type Kind = "number" | "money" | "boolean" | "date";

function typedFormulas(): Readonly<Record<Kind, fc.Arbitrary<unknown>>> {
  const list = fc.constant({ var: "list" });
  const ofRecord = fc.constant({ "+": [{ var: "n" }, { outer: "a" }] });
  const condition = fc.constant({ ">": [{ var: "n" }, 0] });
  return fc.letrec<Record<Kind, unknown>>((tie) => {
    const [n, m, b, d] = [tie("number"), tie("money"), tie("boolean"), tie("date")];
    return {
      number: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>({ var: "a" }, { var: "q" }, 0, 2, 0.1, -3),
        ...["+", "-", "*", "/", "min", "max"].map((name) => operator(name, n, n)),
        ...["floor", "ceil", "round"].map((name) => operator(name, n)),
        ...["daysBetween", "daysWithin", "workdaysBetween", "workdaysWithin"].map((name) => operator(name, d, d)),
        operator("/", m, m),
        operator("if", b, n, n),
        operator("sum", list, ofRecord),
        operator("maxOf", operator("filter", list, condition), ofRecord),
        operator("count", list),
      ),
      money: fc.oneof(
        { maxDepth: 4 },
        fc.constant({ var: "m" }),
        operator("+", m, m),
        operator("*", m, n),
        operator("/", m, n),
        operator("if", b, m, m),
      ),
      boolean: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>({ var: "b" }, false),
        ...["<", "<=", ">", ">=", "==", "!="].flatMap((name) => [n, m, d].map((side) => operator(name, side, side))),
        ...["and", "or"].map((name) => operator(name, b, b)),
        ...["some", "all", "none"].map((name) => operator(name, list, condition)),
        operator("!", b),
        operator("in", n, fc.constant([1, 2.5])),
      ),
      date: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>({ var: "d" }, "2026-01-05"),
        ...["addDays", "addWorkdays", "addMonths"].map((name) => operator(name, d, n)),
        operator("min", d, d),
        operator("minOf", list, fc.constant({ var: "d" })),
      ),
    };
  });
}

function operator(name: string, ...args: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> {
  return fc.tuple(...args).map((written) => ({ [name]: written }));
}
