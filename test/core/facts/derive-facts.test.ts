import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { Evaluation } from "../../../engine/core/model/formats.generated.ts";
import { aFact } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const ratio = { type: "decimal", unit: "ratio", source: "derived" } as const;
const facts = {
  deposit: aFact({ type: "money", unit: "wanYuan" }),
  estimate: aFact({ type: "money", unit: "wanYuan" }),
  depositRatio: aFact({ ...ratio, formula: { "/": [{ var: "deposit" }, { var: "estimate" }] } }),
  overCap: aFact({
    type: "boolean",
    source: "derived",
    formula: { ">": [{ var: "depositRatio" }, { parameter: "cap" }] },
  }),
  noticedOn: "date",
  closedOn: "date",
  workdays: aFact({
    source: "derived",
    unit: "workday",
    formula: { workdaysBetween: [{ var: "noticedOn" }, { var: "closedOn" }] },
  }),
};
const parameters = [aParameter("cap", "decimal", { "2009-01-01": 0.02, "2012-02-01": 0.03 }, { unit: "ratio" })];
const rules = [aRule("over-cap", { all: [{ fact: "overCap", operator: "equal", value: true }] })];
const policy = compiled(aPolicy({ facts, parameters, rules }));
const daysPolicy = compiled(
  aPolicy({
    facts,
    parameters,
    rules: [aRule("late", { all: [{ fact: "workdays", operator: "greaterThan", value: 5 }] })],
  }),
);

function judge(sent: Readonly<Record<string, unknown>>, openedAt = "2010-01-01"): Evaluation {
  return evaluate(policy, { facts: sent, openedAt }, AT, "all");
}

describe("a system may send the inputs or only the result", () => {
  test.each([
    [{ deposit: 2, estimate: 100 }, "clear"],
    [{ deposit: "2.000001", estimate: 100 }, "stop"],
    [{ depositRatio: 0.02 }, "clear"],
    [{ depositRatio: 0.0201 }, "stop"],
    [{ overCap: true }, "stop"],
    [{ overCap: false }, "clear"],
    [{ deposit: 2 }, "incomplete"],
    [{}, "incomplete"],
  ])("%j: %s", (sent, verdict) => {
    expect(judge(sent).verdict).toBe(verdict);
  });

  test("a missing input leaves the fact unknown, and tells what to send", () => {
    expect(judge({ deposit: 2 }).missingFacts).toMatchObject([{ fact: "overCap", derivableFrom: ["depositRatio"] }]);
  });
});

describe("a result sent beside its inputs must agree with them", () => {
  test.each([
    [0.066667, "rounded to as many decimals as were sent"],
    [0.0667, "rounded to four"],
    [0.07, "rounded to two"],
    ["0.066666666666667", "to fifteen digits"],
  ])("%s is 2 of 30, %s", (depositRatio, _how) => {
    expect(judge({ deposit: 2, estimate: 30, depositRatio })).toMatchObject({ verdict: "stop", invalidFacts: [] });
  });

  test("the computed value judges, not the rounded one", () => {
    expect(judge({ deposit: "2.000001", estimate: 100, depositRatio: 0.02 }).verdict).toBe("stop");
  });

  test.each([0.0666, 0.06, 0.08, 0.1, 0, 1])("%s is not", (depositRatio) => {
    const evaluation = judge({ deposit: 2, estimate: 30, depositRatio });

    expect(evaluation.verdict).toBe("incomplete");
    expect(evaluation.invalidFacts).toMatchObject([
      { fact: "depositRatio", pointer: "/depositRatio", code: "CONTRADICTS_INPUTS" },
    ]);
    expect(evaluation.undecidedRules.map(({ rule }) => rule)).toEqual(["over-cap"]);
  });

  test("the contradiction is told with both values, in both languages", () => {
    expect(judge({ deposit: 2, estimate: 30, depositRatio: 0.01 }).invalidFacts[0]?.message).toEqual({
      zh: "报送的结果1%与由录入事实算出的6.67%不一致",
      en: "the result sent, 1%, contradicts 6.67% computed from the inputs",
    });
    expect(judge({ depositRatio: 0.01, overCap: true }).invalidFacts).toMatchObject([{ fact: "overCap" }]);
  });

  test("a contradiction never looks clean, even if both values would", () => {
    expect(judge({ deposit: 1, estimate: 100, depositRatio: 0.02 }).verdict).toBe("incomplete");
  });
});

describe("a result sent beside some of its inputs must agree with what these settle alone", () => {
  const parts = {
    assigned: "boolean",
    consented: "boolean",
    works: aFact({ type: "list", fields: { main: aFact({ type: "boolean" }) } }),
    illegal: aFact({
      type: "boolean",
      source: "derived",
      formula: {
        or: [{ some: [{ var: "works" }, { var: "main" }] }, { var: "assigned" }, { "!": { var: "consented" } }],
      },
    }),
  } as const;
  const illegal = compiled(
    aPolicy({
      facts: parts,
      rules: [aRule("illegal", { all: [{ fact: "illegal", operator: "equal", value: true }] })],
    }),
  );

  test.each([
    [{ illegal: false, assigned: true }, "incomplete"],
    [{ illegal: false, consented: false }, "incomplete"],
    [{ illegal: false, works: [{}], assigned: true, consented: true }, "incomplete"],
    [{ illegal: true, assigned: true }, "stop"],
    [{ illegal: false, assigned: false, consented: true }, "clear"],
    [{ illegal: false }, "clear"],
  ])("%j: %s", (sent, verdict) => {
    expect(evaluate(illegal, { facts: sent }, AT).verdict).toBe(verdict);
  });

  test("and what they settle is not taken for a result that was not sent", () => {
    expect(evaluate(illegal, { facts: { assigned: true } }, AT).verdict).toBe("incomplete");
  });

  test("the contradiction is told", () => {
    expect(evaluate(illegal, { facts: { illegal: false, assigned: true } }, AT).invalidFacts).toMatchObject([
      { fact: "illegal", pointer: "/illegal", code: "CONTRADICTS_INPUTS" },
    ]);
  });
});

/** One for a check that was done. */
function one(name: string): object {
  return { if: [{ var: name }, 1, 0] };
}

describe("a result sent beside some of its inputs must be one that the others, whatever they are, can give", () => {
  const checks = {
    archive: "boolean",
    opinion: "boolean",
    source: aFact({
      type: "enum",
      values: ["petition", "audit", "none"].map((value) => ({ value, label: { zh: value, en: value } })),
    }),
    done: aFact({
      source: "derived",
      formula: { "+": [one("archive"), one("opinion"), { if: [{ "==": [{ var: "source" }, "none"] }, 0, 1] }] },
    }),
  } as const;
  const incomplete = compiled(
    aPolicy({
      facts: checks,
      rules: [aRule("too-few", { all: [{ fact: "done", operator: "lessThan", value: 3 }] })],
    }),
  );

  test.each([
    [{ done: 3, archive: false }, "incomplete"],
    [{ done: 3, source: "none" }, "incomplete"],
    [{ done: 0, opinion: true }, "incomplete"],
    [{ done: 3, archive: true, opinion: true }, "clear"],
    [{ done: 2, archive: false }, "stop"],
    [{ done: 3 }, "clear"],
  ])("%j: %s", (sent, verdict) => {
    expect(evaluate(incomplete, { facts: sent }, AT).verdict).toBe(verdict);
  });

  test("the contradiction is told", () => {
    expect(evaluate(incomplete, { facts: { done: 3, archive: false } }, AT).invalidFacts).toMatchObject([
      { fact: "done", pointer: "/done", code: "CONTRADICTS_INPUTS" },
    ]);
  });
});

describe("what cannot be computed is told, never guessed", () => {
  test("a division by zero", () => {
    expect(judge({ deposit: 2, estimate: 0 })).toMatchObject({
      verdict: "incomplete",
      invalidFacts: [{ fact: "depositRatio", code: "DIVISION_BY_ZERO" }],
    });
  });

  test("working days of a year that is not loaded", () => {
    const sent = { noticedOn: "2026-09-18", closedOn: "2026-10-22" };

    expect(evaluate(daysPolicy, { facts: sent }, AT)).toMatchObject({
      verdict: "incomplete",
      invalidFacts: [{ fact: "workdays", code: "CALENDAR_YEAR_MISSING" }],
    });
    expect(evaluate(daysPolicy, { facts: { workdays: 6 } }, AT).verdict).toBe("stop");
  });

  test("an unusable input, while a result sent for it still judges", () => {
    expect(judge({ deposit: "two", estimate: 100, depositRatio: 0.03 })).toMatchObject({
      verdict: "stop",
      invalidFacts: [{ fact: "deposit" }],
    });
    expect(judge({ deposit: "two", estimate: 100 })).toMatchObject({ verdict: "incomplete" });
  });
});

test("a formula reads a parameter as it was on the day whose law judges", () => {
  expect(judge({ depositRatio: 0.025 }, "2012-01-31").verdict).toBe("stop");
  expect(judge({ depositRatio: 0.025 }, "2012-02-01").verdict).toBe("clear");
});
