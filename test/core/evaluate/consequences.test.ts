import { describe, expect, test } from "vitest";

import type { DatedRule } from "../../../engine/core/decide/dated-policy.ts";
import { consequencesOf } from "../../../engine/core/evaluate/consequences.ts";
import { createCalendar } from "../../../engine/core/calendar/calendar.ts";
import { aMeasure, aPolicy, aPower, aRule, compiled, tiers } from "../../support/a-policy.ts";

const DAY = "2026-09-18";
const MEASURES = ["ask", "halt", "report", "hold"];
const policy = compiled(
  aPolicy({
    rules: MEASURES.map((measure) =>
      aRule(measure, { all: [{ fact: "bids", operator: "lessThan", value: 3 }] }, { measures: [measure] }),
    ),
    library: { measures: MEASURES.map((id) => aMeasure(id)) },
  }),
);
const byName = new Map(policy.on(DAY).rules.map((rule) => [rule.compiled.rule.name, rule]));

/** A rule that fired, as if it stood at this place among all rules. */
function fired(name: string, position: number): DatedRule {
  const rule = byName.get(name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return { ...rule, position };
}

describe.each([4, 200, 9_741, 9_742, 300_000, 100_000_000])("of %d rules", (ruleCount) => {
  const follow = consequencesOf({
    power: aPower(),
    ruleCount,
    tiers: tiers(),
    tierMeasures: { A: [], B: [], C: [] },
    calendar: createCalendar([]),
  });
  const last = ruleCount - 1;
  const measuresOf = (...rules: DatedRule[]): string[] =>
    follow(rules, DAY).requiredControls.map(({ measure }) => measure);

  test.each([1, 2, 3, 4])(
    "what follows from %d of the last ones is not taken for what follows from their neighbours",
    (count) => {
      const before = Array.from({ length: count - 1 }, (_, index) => fired("ask", last - index));
      const rest = count === 1 ? [] : ["ask"];

      const neighbours = [
        ["halt", 0],
        ["report", 1],
        ["hold", 2],
      ] as const;
      // Twice: what was found out is remembered.
      for (const [name, position] of [...neighbours, ...neighbours]) {
        expect(measuresOf(...before, fired(name, position))).toEqual([...rest, name]);
      }
    },
  );

  test("none, the first, and the first behind another are told apart", () => {
    expect(measuresOf()).toEqual([]);
    expect(measuresOf(fired("halt", 0))).toEqual(["halt"]);
    expect(measuresOf(fired("ask", 0), fired("halt", 1))).toEqual(["ask", "halt"]);
    expect(measuresOf(fired("report", 1))).toEqual(["report"]);
  });
});
