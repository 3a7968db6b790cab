import { expect, test } from "vitest";

import { conditionCoverage, coverageRatio } from "../../../engine/core/cases/condition-coverage.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const AT = "2026-09-18T09:30:00+08:00";

function coverageOf(cases: readonly Readonly<Record<string, unknown>>[]) {
  const conditions = {
    all: [{ fact: "bids", operator: "lessThan", value: 3 }, { not: { fact: "days", operator: "lessThan", value: 5 } }],
  };
  const policy = compiled(
    aPolicy({ facts: { bids: "integer", days: "integer" }, rules: [aRule("few-bids", conditions)] }),
  );
  return conditionCoverage(
    policy,
    cases.map((facts) => evaluate(policy, { facts }, AT, "all")),
  );
}

test("a test counts as covered only when cases saw it pass and saw it fail", () => {
  const tests = coverageOf([{ bids: 2, days: 5 }]);

  expect(tests).toEqual([
    { rule: "few-bids", pointer: "/all/0", fact: "bids", operator: "lessThan", passed: true, failed: false },
    { rule: "few-bids", pointer: "/all/1/not", fact: "days", operator: "lessThan", passed: false, failed: true },
  ]);
  expect(coverageRatio(tests)).toBe(0.5);
});

test("a test that was not reached, or whose value was unknown, counts as neither", () => {
  const unreached = coverageOf([{ bids: 3, days: 4 }]);
  const unknown = coverageOf([{ bids: 2 }]);

  expect(unreached.map(({ passed, failed }) => [passed, failed])).toEqual([
    [false, true],
    [false, false],
  ]);
  expect(unknown.map(({ passed, failed }) => [passed, failed])).toEqual([
    [true, false],
    [false, false],
  ]);
});

test("cases together cover every outcome, and no test at all is all covered", () => {
  expect(
    coverageRatio(
      coverageOf([
        { bids: 2, days: 5 },
        { bids: 2, days: 4 },
        { bids: 3, days: 5 },
      ]),
    ),
  ).toBe(1);
  expect(coverageRatio([])).toBe(1);
});
