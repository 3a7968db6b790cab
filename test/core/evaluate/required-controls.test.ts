import { describe, expect, test } from "vitest";

import type { CompiledPolicy } from "../../../engine/core/compile/compiled-policy.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { Grade, Measure, RequiredControl } from "../../../engine/core/model/formats.generated.ts";
import { aMeasure, aPolicy, aPower, aRule, compiled, tiers } from "../../support/a-policy.ts";
import { calendarYears } from "../../support/calendar-years.ts";
import { AT } from "../../support/outcome-of.ts";

const facts = { grave: "boolean", serious: "boolean" };
const is = (fact: string): { all: object[] } => ({ all: [{ fact, operator: "equal", value: true }] });
const rules = [
  aRule("grave-one", is("grave"), { grade: "A", measures: ["halt", "report"], priority: 300 }),
  aRule("serious-one", is("serious"), { grade: "B", measures: ["report", "explain"], priority: 200 }),
];
const measures = ["halt", "report", "explain", "hold-meeting", "self-check"].map((id) => aMeasure(id));
const documents = {
  facts,
  rules,
  library: { measures, tiers: tiers({ A: ["hold-meeting", "halt"], C: ["self-check"] }) },
};

function controls(sent: Readonly<Record<string, boolean>>, baselineGrade: Grade = "C"): RequiredControl[] {
  const policy = compiled(aPolicy({ ...documents, power: aPower({ baselineGrade }) }));
  return evaluate(policy, { facts: { grave: false, serious: false, ...sent } }, AT).requiredControls;
}

function told({ measure, grade, requiredBy: { rules: by, tier } }: RequiredControl): string {
  return `${grade} ${measure} by ${[...by, ...(tier ? ["tier"] : [])].join(", ")}`;
}

describe("the measures of the fired rules and of the tier, each once, the strictest first", () => {
  test.each([
    [{}, "C", ["C self-check by tier"]],
    [{}, "B", []],
    [{}, "A", ["A hold-meeting by tier", "A halt by tier"]],
    [{ serious: true }, "C", ["B report by serious-one", "B explain by serious-one"]],
    [{ grave: true }, "C", ["A halt by grave-one, tier", "A report by grave-one", "A hold-meeting by tier"]],
    [
      { grave: true, serious: true },
      "B",
      [
        "A halt by grave-one, tier",
        "A report by grave-one, serious-one",
        "A hold-meeting by tier",
        "B explain by serious-one",
      ],
    ],
  ] as const)("found %j in a power of grade %s: %j", (sent, baseline, expected) => {
    expect(controls(sent, baseline).map(told)).toEqual(expected);
  });

  test("carry the measure's title, type and who is responsible", () => {
    const [halt] = controls({ grave: true });
    const { title, type, responsible } = aMeasure("halt");

    expect(halt).toMatchObject({ title, type, responsible });
  });

  test("a tier's own measure takes the grade of the tier where a weaker rule demands it too", () => {
    const weaker = [aRule("serious-one", is("serious"), { grade: "C", measures: ["hold-meeting"] })];
    const policy = compiled(aPolicy({ ...documents, rules: weaker, power: aPower({ baselineGrade: "A" }) }));
    const { requiredControls } = evaluate(policy, { facts: { serious: true } }, AT);

    expect(requiredControls.map(told)).toContain("A hold-meeting by serious-one, tier");
  });
});

test("the same whatever cases were judged before: other rules together, or on another day", () => {
  const due = { amount: 1, unit: "calendarDay" } as const;
  const library = { ...documents.library, measures: measures.map((measure) => ({ ...measure, due })) };
  const fresh = (): CompiledPolicy => compiled(aPolicy({ ...documents, library }));
  const busy = fresh();
  const both = { grave: true, serious: true };
  const sent = [both, { grave: true, serious: false }, both, NOTHING, { grave: false, serious: true }, both];

  for (const at of [AT, "2026-09-19T09:30:00+08:00", AT]) {
    for (const found of sent) {
      const { requiredControls } = evaluate(busy, { facts: found }, at);
      expect(requiredControls).toEqual(evaluate(fresh(), { facts: found }, at).requiredControls);
    }
  }
});

const NOTHING = { grave: false, serious: false };

const dueOn = (due: Measure["due"], at: string, calendar: readonly unknown[] = calendarYears()): unknown => {
  const policy = compiled(
    aPolicy({
      facts,
      rules: [aRule("grave-one", is("grave"))],
      library: { measures: [aMeasure("halt", { due })], calendar },
    }),
  );
  return evaluate(policy, { facts: { grave: true } }, at).requiredControls[0]?.due;
};

describe("what is due when", () => {
  test.each([
    [0, "workday", "2026-10-01T09:30:00+08:00", "2026-10-01"],
    [3, "calendarDay", "2026-09-29T09:30:00+08:00", "2026-10-02"],
    [5, "workday", "2026-09-24T09:30:00+08:00", "2026-10-09"],
    [5, "workday", "2026-09-23T16:00:00Z", "2026-10-09"],
    [1, "workday", "2026-09-18T23:59:59+08:00", "2026-09-20"],
    [1, "calendarDay", "2026-12-31T09:30:00+08:00", "2027-01-01"],
  ] as const)("%i %s from %s: %s", (amount, unit, at, date) => {
    expect(dueOn({ amount, unit }, at)).toEqual({ amount, unit, date });
  });

  test("a working day of a year that is not loaded is not guessed", () => {
    expect(dueOn({ amount: 1, unit: "workday" }, "2026-12-31T09:30:00+08:00")).toMatchObject({ date: null });
    expect(dueOn({ amount: 1, unit: "workday" }, "2030-06-03T09:30:00+08:00")).toMatchObject({ date: null });
    expect(dueOn({ amount: 1, unit: "workday" }, AT, [])).toMatchObject({ date: null });
    expect(dueOn({ amount: 0, unit: "workday" }, AT, [])).toMatchObject({ date: "2026-09-18" });
  });

  test("is counted anew from each day of judgment, whatever the policy judged before", () => {
    const due: Measure["due"] = { amount: 1, unit: "calendarDay" };
    const policy = compiled(
      aPolicy({
        ...documents,
        library: {
          measures: [aMeasure("self-check", { due }), ...measures.slice(0, -1)],
          tiers: tiers({ C: ["self-check"] }),
        },
        rules: [aRule("serious-one", is("serious"), { grade: "C", measures: ["self-check"] })],
      }),
    );
    const dueAt = (at: string, serious: boolean): unknown =>
      evaluate(policy, { facts: { grave: false, serious } }, at).requiredControls[0]?.due.date;

    for (const serious of [false, true, false, true]) {
      expect(dueAt("2026-09-18T23:59:59+08:00", serious)).toBe("2026-09-19");
      expect(dueAt("2026-09-19T00:00:00+08:00", serious)).toBe("2026-09-20");
    }
  });

  test("is counted from the day of judgment, not from the day whose law judges", () => {
    const policy = compiled(
      aPolicy({
        facts,
        rules: [aRule("grave-one", is("grave"))],
        library: { measures: [aMeasure("halt", { due: { amount: 1, unit: "calendarDay" } })] },
      }),
    );
    const { requiredControls } = evaluate(policy, { facts: { grave: true }, openedAt: "2012-02-01" }, AT);

    expect(requiredControls[0]?.due.date).toBe("2026-09-19");
  });
});
