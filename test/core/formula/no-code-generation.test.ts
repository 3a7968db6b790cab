import { expect, test } from "vitest";

import { runWithoutCodeGeneration } from "../../support/run-without-code-generation.ts";

const PROGRAM = `
  import { createCalendar } from "./engine/core/calendar/calendar.ts";
  import { compileFormula } from "./engine/core/formula/compile-formula.ts";

  const label = { zh: "事实", en: "fact" };
  const facts = {
    a: { type: "integer", label, source: "input" },
    list: { type: "list", label, source: "input", fields: { n: { type: "integer", label, source: "input" } } },
  };
  const { formula } = compileFormula(
    { if: [
      { and: [{ some: [{ var: "list" }, { "==": [{ var: "n" }, { outer: "a" }] }] }, { "<": [1, { var: "a" }, 9] }] },
      { "/": [{ sum: [{ var: "list" }, { var: "n" }] }, { "+": [{ var: "a" }, { daysBetween: ["2026-01-01", "2026-01-02"] }] }] },
      0,
    ] },
    facts,
    {},
  );
  const values = { a: 3, list: [new Map([["n", 3]]), new Map([["n", 5]])] };
  const context = { parameter: () => undefined, calendar: createCalendar([]) };
  let generated = "refused";
  try {
    generated = new Function("return 'possible'")();
  } catch {}
  const results = Array.from({ length: 1000 }, () => formula.evaluate((name) => values[name], context));
  process.stdout.write(JSON.stringify({ generated, first: results[0], last: results.at(-1) }));
`;

test(
  "formulas compile and run where code cannot be generated from strings, as on the page",
  { timeout: 120_000 },
  () => {
    expect(runWithoutCodeGeneration(PROGRAM)).toEqual({
      generated: "refused",
      first: { kind: "known", value: 2 },
      last: { kind: "known", value: 2 },
    });
  },
);
