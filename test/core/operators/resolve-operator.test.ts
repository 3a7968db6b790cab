import { describe, expect, test } from "vitest";

import { OPERATORS } from "../../../engine/core/operators/index.ts";
import { resolveOperator } from "../../../engine/core/operators/resolve-operator.ts";
import type { ValueType } from "../../../engine/core/operators/value-type.ts";

const SCALARS = ["boolean", "integer", "decimal", "money", "date", "dateTime", "enum", "string"] as const;
const NUMBERS = ["integer", "decimal", "money"];
const MOMENTS = ["date", "dateTime"];

const FITS = {
  ...all(["equal", "notEqual", "in", "notIn"], [...SCALARS]),
  ...all(["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"], NUMBERS),
  ...all(["before", "onOrBefore", "after", "onOrAfter"], MOMENTS),
  ...all(["between"], [...NUMBERS, ...MOMENTS]),
  ...all(["startsWith", "matches"], ["string"]),
  ...all(["contains", "doesNotContain", "intersects"], ["scalars"]),
  ...all(["someRecord", "everyRecord", "noRecord"], ["records"]),
  ...all(["exists", "missing"], [...SCALARS, "scalars", "records"]),
};

const TYPES: ReadonlyMap<string, ValueType> = new Map<string, ValueType>([
  ...SCALARS.map((type) => [type, { kind: "scalar", of: { type } }] as const),
  ["scalars", { kind: "scalars", of: { type: "string" } }],
  ["records", { kind: "records", fields: {} }],
]);

function all(operators: readonly string[], kinds: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(operators.map((operator) => [operator, kinds]));
}

function fittingKinds(text: string): string[] {
  return [...TYPES].filter(([, type]) => resolveOperator(text, type).ok).map(([kind]) => kind);
}

function faultOf(text: string, kind: string): unknown {
  const resolution = resolveOperator(text, TYPES.get(kind) ?? { kind: "records", fields: {} });
  return resolution.ok ? undefined : resolution.fault;
}

describe("an operator judges only what it can", () => {
  test("every operator is in the table", () => {
    expect(Object.keys(FITS).toSorted()).toEqual([...OPERATORS.keys()].toSorted());
  });

  test.each(Object.entries(FITS))("%s judges %j", (operator, kinds) => {
    expect(fittingKinds(operator).toSorted()).toEqual([...kinds].toSorted());
  });

  test.each([
    ["greaterThan", "string"],
    ["contains", "string"],
    ["before", "string"],
    ["someRecord", "scalars"],
    ["not:greaterThan", "date"],
    ["someFact:greaterThan", "integer"],
    ["someFact:equal", "records"],
    ["everyFact:startsWith", "integer"],
    ["swap:equal", "records"],
    ["swap:between", "integer"],
    ["someValue:between", "integer"],
    ["someValue:in", "integer"],
    ["not:exists", "integer"],
    ["not:someRecord", "records"],
    ["someFact:exists", "scalars"],
  ])("%s cannot judge %s", (text, kind) => {
    expect(faultOf(text, kind)).toMatchObject({ code: "OPERATOR_DOES_NOT_FIT" });
  });
});

describe("a name that is no operator", () => {
  test.each([
    ["atLeast", "atLeast"],
    ["", ""],
    ["Equal", "Equal"],
    ["not:atLeast", "atLeast"],
    ["nott:equal", "nott"],
    ["equal:not", "equal"],
    ["not:", ""],
    [":equal", ""],
    ["constructor", "constructor"],
    ["__proto__", "__proto__"],
    ["toString:equal", "toString"],
  ])("%j is told as %j", (text, name) => {
    expect(faultOf(text, "integer")).toEqual({ code: "UNKNOWN_OPERATOR", name });
  });

  test("six decorators may stand before an operator, not seven", () => {
    expect(faultOf(`${"not:".repeat(6)}equal`, "integer")).toBeUndefined();
    expect(faultOf(`${"not:".repeat(7)}equal`, "integer")).toMatchObject({ code: "UNKNOWN_OPERATOR" });
  });

  test("an endless chain of decorators is refused at once", () => {
    const start = performance.now();

    expect(faultOf(`${"swap:".repeat(13)}contains`, "integer")).toMatchObject({ code: "UNKNOWN_OPERATOR" });
    expect(faultOf(`${"not:".repeat(100_000)}equal`, "integer")).toEqual({
      code: "UNKNOWN_OPERATOR",
      name: `${"not:".repeat(20)}…`,
    });
    expect(performance.now() - start).toBeLessThan(100);
  });
});
