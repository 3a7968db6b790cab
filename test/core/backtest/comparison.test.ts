import { describe, expect, test } from "vitest";

import { Comparison, type Compared, type PastCase } from "../../../engine/core/backtest/comparison.ts";
import { evaluate, type ExplainDepth } from "../../../engine/core/evaluate/evaluate.ts";
import type { CompiledPolicy } from "../../../engine/core/compile/compiled-policy.ts";
import { seededRandom } from "../../../engine/simulate/random.ts";
import { aFact } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aPower, aRule, compiled } from "../../support/a-policy.ts";

const AT = "2026-09-18T09:30:00+08:00";
const FEW = aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] });
const TWO_TESTS = [
  { fact: "bids", operator: "lessThan", value: 3 },
  { fact: "open", operator: "equal", value: true },
];

function past(facts: PastCase["caseFile"]["facts"], more: Partial<PastCase> = {}): PastCase {
  return { id: "ev-000000000001", at: AT, caseFile: { facts }, ...more };
}

/** A past case with the answer that was recorded of it. */
function recorded(bids: number, depth: ExplainDepth): PastCase {
  return past({ bids }, { recorded: () => evaluate(before, { facts: { bids } }, AT, depth) });
}

/** A policy with one rule of two tests that are joined so. */
function twoTests(kind: "all" | "any"): CompiledPolicy {
  const rule = aRule("few-bids", kind === "all" ? { all: TWO_TESTS } : { any: TWO_TESTS });
  return compiled(aPolicy({ facts: { bids: "integer", open: "boolean" }, rules: [rule] }));
}

function kindOf(found: Compared): string | undefined {
  return found.conditions[0]?.cause.kind;
}

function compare(against: CompiledPolicy | "recorded", draft: CompiledPolicy, cases: readonly PastCase[]): Compared {
  const comparison = new Comparison({ draft, against, random: seededRandom(1) });
  for (const one of cases) comparison.add(one);
  return comparison.result();
}

const before = compiled(aPolicy({ rules: [FEW] }));

describe("what changes", () => {
  test("a policy compared with itself changes nothing", () => {
    const { totals, samples } = compare(before, before, [past({ bids: 2 }), past({ bids: 3 }), past({})]);

    expect(totals).toMatchObject({ cases: 3, unchanged: 3 });
    expect(samples).toEqual([]);
  });

  test("a limit made milder loosens only the cases between, and its test is told as responsible", () => {
    const draft = compiled(
      aPolicy({ rules: [aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 2 }] })] }),
    );
    const found = compare(before, draft, [past({ bids: 1 }), past({ bids: 2 }), past({ bids: 3 })]);

    expect(found.totals).toMatchObject({ cases: 3, unchanged: 2, loosened: 1 });
    expect(found.verdicts).toContainEqual({ before: "stop", after: "clear", count: 1 });
    expect(found.rules).toMatchObject([{ rule: "few-bids", gone: 1, appeared: 0, loosened: 1 }]);
    expect(found.conditions).toMatchObject([
      { count: 1, loosened: 1, cause: { kind: "testOutcome", rule: "few-bids", fact: "bids" } },
    ]);
    const [{ cause } = { cause: undefined }] = found.conditions;
    expect(cause?.before?.en).toMatch(/3$/);
    expect(cause?.after?.en).toMatch(/2$/);
  });

  test("the same draft the other way round tightens", () => {
    const draft = compiled(
      aPolicy({ rules: [aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 2 }] })] }),
    );

    expect(compare(draft, before, [past({ bids: 2 })]).totals).toMatchObject({ tightened: 1, loosened: 0 });
  });

  test("a rule with another grade changes the verdict without another finding", () => {
    const draft = compiled(aPolicy({ rules: [aRule("few-bids", FEW.conditions, { grade: "C" })] }));
    const found = compare(before, draft, [past({ bids: 1 })]);

    expect(found.totals.loosened).toBe(1);
    expect(found.caseGrades).toEqual([{ before: "A", after: "C", count: 1 }]);
    expect(found.rules).toMatchObject([{ appeared: 0, gone: 0, regraded: 1 }]);
    expect(found.conditions).toMatchObject([{ cause: { kind: "regraded", before: { en: "grade A, stop" } } }]);
  });

  test("another finding at the same verdict and grade is told apart from looser and stricter ones", () => {
    const draft = compiled(
      aPolicy({ rules: [FEW, aRule("none-at-all", { all: [{ fact: "bids", operator: "equal", value: 0 }] })] }),
    );
    const found = compare(before, draft, [past({ bids: 0 }), past({ bids: 1 })]);

    expect(found.totals).toMatchObject({ otherFindings: 1, unchanged: 1 });
    expect(found.conditions).toMatchObject([{ cause: { kind: "ruleAdded", rule: "none-at-all" } }]);
  });

  test("another baseline grade of the power is a cause of its own", () => {
    const draft = compiled(aPolicy({ power: aPower({ baselineGrade: "B" }), rules: [FEW] }));
    const found = compare(before, draft, [past({ bids: 5 })]);

    expect(found.totals.tightened).toBe(1);
    expect(found.monitoringGrades).toEqual([{ before: "C", after: "B", count: 1 }]);
    expect(found.conditions).toMatchObject([{ cause: { kind: "baselineGrade" } }]);
  });

  test("a parameter with another value is found behind the test that reads it", () => {
    const rules = [aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "least" } }] })];
    const of = (least: number): CompiledPolicy =>
      compiled(aPolicy({ rules, parameters: [aParameter("least", "integer", { "2009-01-01": least })] }));
    const found = compare(of(3), of(2), [past({ bids: 2 })]);

    expect(found.conditions).toMatchObject([{ cause: { kind: "testOutcome", fact: "bids" } }]);
  });

  test("a test that was added, removed, or joined otherwise is responsible", () => {
    const one = compiled(aPolicy({ facts: { bids: "integer", open: "boolean" }, rules: [FEW] }));
    const cases = [past({ bids: 1, open: false })];

    expect(kindOf(compare(one, twoTests("all"), cases))).toBe("testAdded");
    expect(kindOf(compare(twoTests("all"), one, cases))).toBe("testRemoved");
    expect(kindOf(compare(twoTests("all"), twoTests("any"), cases))).toBe("structure");
  });
});

describe("cases that cannot be compared", () => {
  const draft = compiled(
    aPolicy({
      facts: { bids: "integer", open: { ...aFact(), type: "boolean" } },
      rules: [FEW, aRule("closed", { all: [{ fact: "open", operator: "equal", value: false }] })],
    }),
  );

  test("a fact that the draft alone needs is told, and the case never counts as unchanged", () => {
    const found = compare(before, draft, [past({ bids: 5 })]);

    expect(found.totals).toEqual({
      cases: 1,
      unchanged: 0,
      loosened: 0,
      tightened: 0,
      otherFindings: 0,
      notComparable: 1,
    });
    expect(found.obstacles).toMatchObject([{ code: "factMissing", name: "open", count: 1 }]);
    expect(found.samples).toMatchObject([{ kind: "notComparable", obstacles: [{ name: "open" }] }]);
  });

  test("a case that is stopped by both is settled whatever is missing", () => {
    expect(compare(before, draft, [past({ bids: 1 })]).totals).toMatchObject({ unchanged: 1, notComparable: 0 });
  });

  test("what was missing already stays what it was", () => {
    expect(compare(before, before, [past({})]).totals.unchanged).toBe(1);
  });

  test("rules that no case could reach by their dates are named", () => {
    const later = compiled(
      aPolicy({ rules: [FEW, aRule("soon", FEW.conditions, { effective: { from: "2030-01-01" } })] }),
    );

    expect(compare(before, later, [past({ bids: 1 })]).neverInForce).toEqual(["soon"]);
  });
});

describe("against what was recorded", () => {
  const draft = compiled(
    aPolicy({ rules: [aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 2 }] })] }),
  );

  test("a finding that is gone is explained by its recorded explanation", () => {
    const found = compare("recorded", draft, [recorded(2, "fired")]);

    expect(found.totals.loosened).toBe(1);
    expect(found.conditions).toMatchObject([{ cause: { kind: "testOutcome", rule: "few-bids" } }]);
  });

  test("what was recorded without explanations is told as unexplained", () => {
    expect(compare("recorded", draft, [recorded(2, "none")]).conditions).toMatchObject([
      { cause: { kind: "unexplained" } },
    ]);
  });

  test("a case of which nothing was recorded is refused", () => {
    const comparison = new Comparison({ draft, against: "recorded", random: seededRandom(1) });

    expect(comparison.add(past({ bids: 2 }))).toBe(false);
    expect(comparison.cases).toBe(0);
  });
});

describe("samples", () => {
  const draft = compiled(aPolicy({ rules: [aRule("few-bids", FEW.conditions, { grade: "B" })] }));
  const many = Array.from({ length: 1_000 }, (_, index) => past({ bids: 1 }, { id: `line-${index}` }));

  test("a few of many are kept, chosen fairly and the same again", () => {
    const ids = compare(before, draft, many).samples.map(({ id }) => Number(id.slice(5)));

    expect(ids).toHaveLength(5);
    expect(Math.max(...ids)).toBeGreaterThan(100);
    expect(compare(before, draft, many).samples.map(({ id }) => Number(id.slice(5)))).toEqual(ids);
  });

  test("a stop that becomes clear stands before one that becomes a control, and both explanations with it", () => {
    const two = compiled(
      aPolicy({
        facts: { bids: "integer", calm: "boolean" },
        rules: [aRule("calm", { all: [{ fact: "calm", operator: "equal", value: true }] }), FEW],
      }),
    );
    const milder = compiled(
      aPolicy({
        facts: { bids: "integer", calm: "boolean" },
        rules: [
          aRule("calm", { all: [{ fact: "calm", operator: "equal", value: true }] }, { grade: "B" }),
          aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 1 }] }),
        ],
      }),
    );
    const { samples } = compare(two, milder, [past({ bids: 5, calm: true }), past({ bids: 1, calm: false })]);

    expect(samples.map(({ after }) => after.verdict)).toEqual(["clear", "control"]);
    expect(samples[0]?.rules).toMatchObject([
      { rule: "few-bids", before: { outcome: "pass" }, after: { outcome: "fail" } },
    ]);
  });

  test("a case that only a file gave is kept with its sample, a recorded one is not", () => {
    const { samples } = compare(before, draft, [past({ bids: 1 }, { isSent: true })]);

    expect(samples[0]?.case).toEqual({ facts: { bids: 1 } });
    expect(compare(before, draft, [past({ bids: 1 })]).samples[0]?.case).toBeUndefined();
  });
});

test("cases are counted by organ and by month; without an organ of its own a case is one of the power's", () => {
  const draft = compiled(aPolicy({ rules: [] }));
  const found = compare(before, compiled(aPolicy({ rules: [FEW] })), [past({ bids: 1 })]);
  const loosened = compare(before, draft, [
    past({ bids: 1 }, { organ: "east" }),
    past({ bids: 1 }),
    past({ bids: 9 }, { organ: "east", at: "2026-08-01T09:00:00+08:00" }),
  ]);

  expect(found.organs).toMatchObject([{ name: "education-office", cases: 1 }]);
  expect(loosened.organs).toMatchObject([
    { name: "east", cases: 2 },
    { name: "education-office", cases: 1 },
  ]);
  expect(loosened.months.map(({ name, cases }) => [name, cases])).toEqual([
    ["2026-08", 1],
    ["2026-09", 2],
  ]);
});
