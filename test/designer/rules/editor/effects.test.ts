import { expect, test } from "vitest";

import { EFFECTS_OF_GRADE, withGrade, withParams, withPeriod } from "../../../../designer/rules/editor/effects.ts";
import { compilePolicy } from "../../../../engine/core/compile/compile-policy.ts";
import { aPolicy, aRule } from "../../../support/a-policy.ts";

const CONDITION = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const GRADES = ["A", "B", "C"] as const;
const EFFECTS = ["stop", "control", "remind"] as const;

test.each(GRADES.flatMap((grade) => EFFECTS.map((effect) => [grade, effect] as const)))(
  "what is offered at grade %s is what the check allows: %s",
  (grade, effect) => {
    const { findings } = compilePolicy(aPolicy({ rules: [aRule("one", CONDITION, { grade, effect })] }));
    const isAllowed = !findings.some(({ code }) => code === "EFFECT_WEAKER_THAN_GRADE");
    expect(EFFECTS_OF_GRADE[grade].includes(effect)).toBe(isAllowed);
  },
);

test.each([
  ["C", "remind", "A", "stop"],
  ["A", "stop", "B", "control"],
  ["B", "stop", "C", "stop"],
  ["B", "control", "A", "stop"],
] as const)("from %s (%s) to %s the effect is %s", (before, effect, grade, expected) => {
  expect(withGrade(aRule("one", CONDITION, { grade: before, effect }), grade).event.params).toMatchObject({
    grade,
    effect: expected,
  });
});

test("what nobody knows in the outcome stays", () => {
  const rule = aRule("one", CONDITION);
  const params = { ...rule.event.params, remark: "kept" };
  const marked = { ...rule, event: { ...rule.event, params } };
  expect(withParams(marked, { measures: [] }).event.params).toEqual({ ...params, measures: [] });
});

test("an empty end is none", () => {
  const rule = aRule("one", CONDITION);
  expect(withPeriod(rule, "2026-01-01", "2026-12-31").effective).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  expect(withPeriod(withPeriod(rule, "2026-01-01", "2026-12-31"), "2026-01-01", "").effective).toEqual({
    from: "2026-01-01",
  });
});
