import { describe, expect, test } from "vitest";

import { aFact, anEnum } from "../../../support/fact-definitions.ts";
import { compiled, evaluated } from "../../../support/formula-run.ts";

const FACTS = {
  yes: aFact("boolean"),
  no: aFact("boolean"),
  a: aFact("integer"),
  b: aFact("integer"),
  share: aFact("decimal"),
  on: aFact("date"),
  at: aFact("dateTime"),
  method: anEnum("open", "invited"),
  tags: aFact("list", { items: { type: "string" } }),
};
const VALUES = {
  yes: true,
  no: false,
  a: 3,
  b: 0,
  share: 0.5,
  on: "2026-09-18",
  at: "2026-09-18T01:30:00.000Z",
  method: "open",
  tags: ["x", "open"],
};

test.each([
  [{ and: [{ var: "yes" }, { var: "no" }] }, false],
  [{ and: [{ var: "yes" }] }, true],
  [{ and: { var: "yes" } }, true],
  [{ or: [{ var: "no" }, { var: "yes" }] }, true],
  [{ or: [{ var: "no" }, false] }, false],
  [{ "!": [{ var: "no" }] }, true],
  [{ "!": { var: "yes" } }, false],
  [{ if: [{ var: "yes" }, 1, 2] }, 1],
  [{ if: [{ var: "no" }, 1, 2] }, 2],
  [{ if: [{ var: "no" }, 1, { var: "yes" }, 2, 3] }, 2],
  [{ if: [{ var: "no" }, 1, { var: "no" }, 2, 3] }, 3],
  [{ if: [{ var: "no" }, true, false] }, false],
  [{ if: [{ "==": [{ var: "b" }, 0] }, 0, { "/": [{ var: "a" }, { var: "b" }] }] }, 0],
  [{ and: [{ "!=": [{ var: "b" }, 0] }, { ">": [{ "/": [{ var: "a" }, { var: "b" }] }, 1] }] }, false],
  [{ "==": [{ var: "a" }, 3] }, true],
  [{ "!=": [{ var: "a" }, 3] }, false],
  [{ "==": [{ var: "yes" }, { var: "no" }] }, false],
  [{ "==": [{ var: "method" }, "open"] }, true],
  [{ "==": [{ var: "share" }, { "/": [1, 2] }] }, true],
  [{ "==": [{ "/": [1, 2] }, { var: "share" }] }, true],
  [{ "<": [{ var: "a" }, 3] }, false],
  [{ "<=": [{ var: "a" }, 3] }, true],
  [{ ">": [{ var: "a" }, 2.999] }, true],
  [{ ">=": [{ var: "a" }, 3.001] }, false],
  [{ "<": [1, 2, 3] }, true],
  [{ "<": [1, 3, 2] }, false],
  [{ "<": [3, 1, 2] }, false],
  [{ "<=": [0, { var: "share" }, 0.5] }, true],
  [{ ">=": [3, 3, 2] }, true],
  [{ "<": [{ var: "on" }, "2026-09-19"] }, true],
  [{ "<=": ["2026-09-18", { var: "on" }] }, true],
  [{ "==": [{ var: "on" }, "2026-09-18"] }, true],
  [{ ">": [{ var: "at" }, { var: "at" }] }, false],
  [{ min: [{ var: "on" }, "2026-01-01"] }, "2026-01-01"],
  [{ max: [{ var: "on" }, "2026-01-01"] }, "2026-09-18"],
  [{ in: [{ var: "method" }, ["open", "invited"]] }, true],
  [{ in: [{ var: "method" }, ["invited"]] }, false],
  [{ in: [{ var: "method" }, { var: "tags" }] }, true],
  [{ in: ["pe", { var: "tags" }] }, false],
  [{ in: [{ "/": [6, 2] }, [1, 2, 3]] }, true],
])("%j is %j", (formula, value) => {
  expect(evaluated(compiled(formula, FACTS), VALUES)).toEqual({ kind: "known", value });
});

describe("what is not known", () => {
  test.each([
    { or: [{ var: "yes" }, { var: "no" }] },
    { and: [{ var: "no" }, { var: "yes" }] },
    { if: [{ var: "yes" }, true, { var: "no" }] },
    { "==": [{ var: "no" }, { var: "no" }] },
  ])("cannot be hidden by %j", (formula) => {
    const ready = compiled(formula, FACTS);

    expect(evaluated(ready, { yes: true, no: false })).toMatchObject({ kind: "known" });
    expect(evaluated(ready, { yes: true })).toEqual({ kind: "unknown" });
    expect(evaluated(ready, {})).toEqual({ kind: "unknown" });
  });

  test("includes a parameter without a value on that day", () => {
    const ready = compiled({ "<": [{ var: "a" }, { parameter: "limit" }] }, FACTS, { limit: { type: "integer" } });

    expect(evaluated(ready, { a: 3 }, { limit: 5 })).toEqual({ kind: "known", value: true });
    expect(evaluated(ready, { a: 3 })).toEqual({ kind: "unknown" });
  });

  test("comes before what cannot be computed", () => {
    expect(evaluated(compiled({ and: [{ ">": [{ "/": [1, 0] }, 1] }, { var: "yes" }] }, FACTS))).toEqual({
      kind: "unknown",
    });
  });
});
