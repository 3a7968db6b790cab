import { describe, expect, test } from "vitest";

import {
  dayFault,
  periodsOf,
  readValue,
  withNewValue,
  withoutValue,
  withParameter,
  withValue,
} from "../../../designer/dictionary/parameter-edits.ts";
import { placesOnLine } from "../../../designer/dictionary/places-on-line.ts";
import type { Parameter } from "../../../engine/core/model/formats.generated.ts";

const BASIS = [{ law: "招标投标法", article: "3" }];
const parameter: Parameter = {
  name: "threshold",
  title: { zh: "起点", en: "Threshold" },
  type: "money",
  unit: "wanYuan",
  source: "law",
  values: [
    { from: "2000-05-01", value: 200, basis: BASIS },
    { from: "2018-06-01", value: 400, basis: BASIS },
  ],
};

describe("the values of a parameter", () => {
  test.each([
    ["2000-04-30", undefined],
    ["2000-05-01", 200],
    ["2018-05-31", 200],
    ["2018-06-01", 400],
  ])("on %s the one in force is %s", (today, value) => {
    expect(periodsOf(parameter, today).find(({ inForce }) => inForce)?.value.value).toBe(value);
  });

  test("a new one begins as what held on that day, with its basis", () => {
    const { values } = withNewValue(parameter, "2010-01-01");

    expect(values.map(({ from, value }) => [from, value])).toEqual([
      ["2000-05-01", 200],
      ["2010-01-01", 200],
      ["2018-06-01", 400],
    ]);
    expect(values[1]?.basis).toEqual(BASIS);
  });

  test("stay in the order of their days when a day is changed", () => {
    const { values } = withValue(parameter, "2000-05-01", { from: "2020-01-01" });

    expect(values.map(({ from }) => from)).toEqual(["2018-06-01", "2020-01-01"]);
  });

  test("the last one cannot be taken away", () => {
    const single = withoutValue(parameter, "2018-06-01");

    expect(single.values).toHaveLength(1);
    expect(withoutValue(single, "2000-05-01")).toBe(single);
  });

  test("two cannot begin on one day", () => {
    expect(dayFault(parameter, "2018-06-01", "2000-05-01")).toBeDefined();
    expect(dayFault(parameter, "2018-06-01", "2018-06-01")).toBeUndefined();
  });
});

test.each([
  ["money", "200.5", 200.5],
  ["money", "1e3", undefined],
  ["integer", "20.5", undefined],
  ["integer", "-3", -3],
  ["date", "2018-06-01", "2018-06-01"],
  ["date", "yesterday", undefined],
  ["boolean", "true", true],
  ["string", "", undefined],
] as const)("as a value of type %s, %j is %j", (type, text, value) => {
  expect(readValue(type, text)).toBe(value);
});

test("a changed parameter takes its place, a new one comes last", () => {
  const other = { ...parameter, name: "other" };
  const documents = { parameters: [parameter, other] };

  const changed = withParameter(documents, { ...parameter, source: "local" });

  expect(changed.parameters.map(({ name, source }) => [name, source])).toEqual([
    ["threshold", "local"],
    ["other", "law"],
  ]);
  expect(withParameter(documents, { ...parameter, name: "third" }).parameters).toHaveLength(3);
});

describe("days on a line", () => {
  test("stand in proportion to time", () => {
    const [first = 0, second = 0, third = 0] = placesOnLine(["2000-01-01", "2010-01-01", "2020-01-01"], 800);

    expect(Math.abs(third - second - (second - first))).toBeLessThan(1);
  });

  test("never stand so close that their labels cover each other, nor beyond the end", () => {
    const places = placesOnLine(["2000-01-01", "2019-12-01", "2019-12-15", "2020-01-01"], 800);

    const gaps = places.slice(1).map((place, position) => place - (places[position] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(119);
    expect(Math.max(...places)).toBeLessThanOrEqual(800 - 120);
  });
});
