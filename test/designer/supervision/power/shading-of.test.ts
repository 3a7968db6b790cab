// @vitest-environment happy-dom
import { expect, test } from "vitest";

import { legendOf, shadingOf } from "../../../../designer/supervision/power/shading-of.ts";
import type { ElementStatistics, PowerSupervision } from "../../../../engine/core/model/formats.generated.ts";

const NOTHING = { frequency: 0, skipped: 0, added: 0, outOfOrder: 0, rework: 0, overdue: 0, deviation: 0 };
const element = (id: string, parts: Partial<ElementStatistics>): ElementStatistics => ({
  element: id,
  ...NOTHING,
  ...parts,
});

const statistics = (
  elements: readonly ElementStatistics[],
  flows: PowerSupervision["flows"] = [],
): PowerSupervision => ({
  power: "school-building",
  version: 1,
  at: "2026-09-18T09:00:00+08:00",
  cases: 10,
  fitness: 1,
  elements: [...elements],
  flows,
  variants: [],
  variantCount: 0,
  unknownActivities: [],
  together: [],
});

const levels = (values: readonly number[]): readonly (number | undefined)[] => {
  const elements = values.map((frequency, index) => element(`s${index}`, { frequency }));
  const shading = shadingOf(statistics(elements), "frequency");
  return values.map((_, index) => shading.elements[`s${index}`]?.level);
};

test("five equal stretches reach up to the highest value, each with its upper end", () => {
  expect(levels([1, 20, 21, 40, 80, 81, 100])).toEqual([1, 1, 2, 2, 4, 5, 5]);
});

test("what has no value in a measure is not shaded: no use, no duration", () => {
  const shading = shadingOf(statistics([element("s1", { frequency: 3 }), element("s2", {})]), "medianHours");

  expect(shading.elements).toEqual({});
  expect(levels([0, 5])).toEqual([undefined, 5]);
});

test("each measure shows its own number: durations with their unit", () => {
  const both = statistics([element("s1", { frequency: 3, medianHours: 5, deviation: 10 })]);

  expect(shadingOf(both, "frequency").elements["s1"]?.text).toBe("3");
  expect(shadingOf(both, "medianHours").elements["s1"]?.text).toMatch(/5\s?小时/);
  expect(shadingOf(both, "deviation")).toMatchObject({ tone: "deviation", elements: { s1: { text: "10" } } });
});

test("a flow is the broader the more cases took it, and none took is not drawn", () => {
  const { flows } = shadingOf(
    statistics(
      [],
      [
        { flow: "most", frequency: 10 },
        { flow: "half", frequency: 5 },
        { flow: "none", frequency: 0 },
      ],
    ),
    "frequency",
  );

  expect(flows).toEqual({ most: 14, half: 8.5 });
});

test("the legend has the five stretches, and none where there is nothing to show", () => {
  const entries = legendOf(statistics([element("s1", { frequency: 50 })]), "frequency");

  expect(entries.map(({ from, to }) => [from, to])).toEqual([
    [0, 10],
    [10, 20],
    [20, 30],
    [30, 40],
    [40, 50],
  ]);
  expect(legendOf(statistics([element("s1", {})]), "deviation")).toEqual([]);
});
