import { describe, expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact, aList, anEnum } from "../../../support/fact-definitions.ts";

const bids = createReader(
  aList({
    lot: aFact("string"),
    price: aFact("money", { unit: "wanYuan" }),
    opened: aFact("boolean"),
    kind: anEnum("a"),
  }),
);

describe("a list of records", () => {
  test("holds its fields as values, and nothing where nothing was sent", () => {
    expect(bids([{ lot: "L1", price: 0.29 }, { opened: false, price: null }, {}])).toEqual({
      ok: true,
      value: [
        new Map<string, unknown>([
          ["lot", "L1"],
          ["price", 290_000],
        ]),
        new Map([["opened", false]]),
        new Map(),
      ],
    });
  });

  test.each([
    [[{}, { price: "many" }], "WRONG_TYPE", "/1/price"],
    [[{ price: 0.0000001 }], "NOT_EXACT", "/0/price"],
    [[{ kind: "b" }], "NOT_A_CHOICE", "/0/kind"],
    [[{ prise: 1 }], "UNKNOWN_FIELD", "/0/prise"],
    [[{ "a/b~c": 1 }], "UNKNOWN_FIELD", "/0/a~1b~0c"],
    [JSON.parse('[{"__proto__": {"lot": "L1"}}]'), "UNKNOWN_FIELD", "/0/__proto__"],
    [[{ constructor: "x" }], "UNKNOWN_FIELD", "/0/constructor"],
    [[{ toString: "x" }], "UNKNOWN_FIELD", "/0/toString"],
    [[null], "WRONG_TYPE", "/0"],
    [["L1"], "WRONG_TYPE", "/0"],
    [[[]], "WRONG_TYPE", "/0"],
    [[{ lot: ["L1"] }], "WRONG_TYPE", "/0/lot"],
    [[{ lot: {} }], "WRONG_TYPE", "/0/lot"],
  ])("%j is refused with %s at %s", (sent, code, pointer) => {
    expect(bids(sent)).toMatchObject({ ok: false, code, pointer });
  });

  test.each([[{}], ["L1"], [null], [{ length: 1, 0: {} }], [new Set()]])("%s is no list", (sent) => {
    expect(bids(sent)).toMatchObject({ ok: false, code: "WRONG_TYPE" });
    expect(bids(sent)).not.toHaveProperty("pointer");
  });

  test("has at most 10,000 records", () => {
    expect(bids(Array.from({ length: 10_000 }, () => ({})))).toMatchObject({ ok: true });
    expect(bids(Array.from({ length: 10_001 }, () => ({})))).toMatchObject({ ok: false, code: "TOO_MANY" });
  });

  test("a hole in the list is no record", () => {
    expect(bids(Array.from({ length: 1 }))).toMatchObject({ ok: false, pointer: "/0" });
  });

  test("inherited properties are not read", () => {
    expect(bids([Object.create({ lot: "L1" })])).toEqual({ ok: true, value: [new Map()] });
  });

  test("a field cannot hold a list, even if a dictionary says so", () => {
    const nested = createReader(aList({ inner: aList({ a: aFact("string") }) }));

    expect(nested([{ inner: [] }])).toMatchObject({ ok: false, code: "WRONG_TYPE", pointer: "/0/inner" });
  });
});

describe("a list of single values", () => {
  const amounts = createReader(aFact("list", { items: { type: "money", unit: "yuan" } }));

  test("holds them as values", () => {
    expect(amounts([0.29, "1.00"])).toEqual({ ok: true, value: [29, 100] });
  });

  test.each([
    [[1, "x"], "/1"],
    [[null], "/0"],
    [[[1]], "/0"],
  ])("%j is refused at %s", (sent, pointer) => {
    expect(amounts(sent)).toMatchObject({ ok: false, code: "WRONG_TYPE", pointer });
  });
});
