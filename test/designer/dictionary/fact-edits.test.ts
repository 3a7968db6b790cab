import { describe, expect, test } from "vitest";

import {
  asType,
  freeKey,
  keyFault,
  unitsOf,
  withFact,
  withKey,
  withoutFact,
} from "../../../designer/dictionary/fact-edits.ts";
import { FACT_TYPE_LABELS } from "../../../engine/core/model/fact-labels.ts";
import { keyOf } from "../../../designer/elements/form-values.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";
import { aFact, anEnum, records } from "../../support/a-fact.ts";

const TYPES = Object.keys(FACT_TYPE_LABELS).flatMap((name) => keyOf(FACT_TYPE_LABELS, name) ?? []);
const facts = [
  aFact(),
  anEnum("one", "two"),
  records({ name: "string" }),
  { ...aFact(), type: "money" as const, unit: "yuan" as const, minimum: 1 },
];

describe("another type of a fact", () => {
  test.each(facts.flatMap((fact) => TYPES.map((type) => [fact.type, type, fact] as const)))(
    "from %s to %s is in good form",
    (_from, type, fact) => {
      const changed = asType(fact, type);

      const dictionary = { facts: { changed } };
      expect(readDocument("FactsDictionary", dictionary, "facts")).toEqual({ ok: true, document: dictionary });
      expect(changed.type).toBe(type);
    },
  );

  test("keeps a unit that fits and drops one that does not", () => {
    const workdays = { ...aFact(), type: "integer" as const, unit: "workday" as const };

    expect(asType(workdays, "decimal").unit).toBe("workday");
    expect(asType(workdays, "string").unit).toBeUndefined();
    expect(asType(workdays, "money").unit).toBe("fen");
  });
});

test("texts and dates have no unit", () => {
  expect(unitsOf("string")).toEqual([]);
  expect(unitsOf("date")).toEqual([]);
});

test("an optional key is set, and taken away again", () => {
  const must = withKey(aFact(), "required", true);

  expect(must.required).toBe(true);
  expect(withKey(must, "required", undefined)).toEqual(aFact());
});

test("a fact is put in its place and taken out without touching the others", () => {
  const dictionary = { $schema: "x", facts: { first: aFact(), second: aFact() } };

  const changed = withFact(dictionary, "first", anEnum("a"));

  expect(Object.keys(changed.facts)).toEqual(["first", "second"]);
  expect(withoutFact(changed, "first")).toEqual({ $schema: "x", facts: { second: aFact() } });
});

test.each([
  ["bids", true],
  ["Bids", false],
  ["bid count", false],
  ["__proto__", false],
  ["taken", false],
])("the key %j can be given: %s", (key, can) => {
  expect(keyFault(key, { taken: aFact() }) === undefined).toBe(can);
});

test("a free key is the first that no fact has", () => {
  expect(freeKey({ newFact: 1, newFact2: 1 }, "newFact")).toBe("newFact3");
});
