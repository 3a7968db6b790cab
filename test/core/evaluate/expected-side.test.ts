import { expect, test } from "vitest";

import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { aFact, aListOf } from "../../support/a-fact.ts";
import { explanationOf } from "../../support/outcome-of.ts";

const FACTS: Readonly<Record<string, FactDefinition>> = {
  deposit: aFact({ type: "money", unit: "wanYuan" }),
  ratio: aFact({ type: "decimal" }),
  payments: aListOf("money", { unit: "wanYuan" }),
};
const CASE = { deposit: 30.5, ratio: 0.015, payments: [30.5] };

test.each([
  ["one of several amounts", { fact: "deposit", operator: "in", value: [30.5, 40] }, [30.5, 40]],
  ["a range of decimals", { fact: "ratio", operator: "between", value: [0.01, 0.02] }, [0.01, 0.02]],
  ["one item of a list of amounts", { fact: "payments", operator: "contains", value: 30.5 }, 30.5],
  ["items of a list of amounts", { fact: "payments", operator: "intersects", value: [30.5] }, [30.5]],
])("%s: the expected side is told in the unit of the dictionary", (_name, written, expected) => {
  expect(explanationOf(written, { facts: FACTS, case: CASE })).toMatchObject({ outcome: "pass", expected });
});
