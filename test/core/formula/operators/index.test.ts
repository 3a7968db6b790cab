import { readdirSync } from "node:fs";

import { expect, test } from "vitest";

import { FORMULA_OPERATORS } from "../../../../engine/core/formula/operators/index.ts";

test("every operator has a file of its own, and the list names them all", async () => {
  const folder = new URL("../../../../engine/core/formula/operators/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name !== "index.ts");
  const exported = await Promise.all(files.map(async (name): Promise<object> => import(new URL(name, folder).href)));

  expect(files.length).toBeGreaterThan(40);
  for (const file of exported) expect(Object.keys(file)).toHaveLength(1);
  expect(new Set(exported.flatMap((file): unknown[] => Object.values(file)))).toEqual(
    new Set(FORMULA_OPERATORS.values()),
  );
});

test("these are the operators of the language", () => {
  expect([...FORMULA_OPERATORS.keys()].toSorted()).toEqual(
    [
      "var",
      "outer",
      "parameter",
      "+",
      "-",
      "*",
      "/",
      "min",
      "max",
      "ceil",
      "floor",
      "round",
      "and",
      "or",
      "!",
      "if",
      "==",
      "!=",
      "<",
      "<=",
      ">",
      ">=",
      "in",
      "daysBetween",
      "daysWithin",
      "workdaysBetween",
      "workdaysWithin",
      "addDays",
      "addWorkdays",
      "addMonths",
      "count",
      "sum",
      "maxOf",
      "minOf",
      "filter",
      "some",
      "all",
      "none",
      "pairsSharing",
      "affiliatedInGroup",
      "maxSimilarity",
      "regularSpacing",
    ].toSorted(),
  );
});
