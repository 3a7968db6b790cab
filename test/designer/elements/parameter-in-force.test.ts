import { expect, test } from "vitest";

import { parameterInForce } from "../../../designer/elements/parameter-in-force.ts";
import type { DatedValue } from "../../../engine/core/model/formats.generated.ts";

const since = (from: string, value: number): DatedValue => ({ from, value, basis: [{ law: "招标投标法" }] });

const parameter: { values: [DatedValue, ...DatedValue[]] } = {
  values: [since("2000-05-01", 200), since("2018-06-01", 400)],
};

test("a parameter has no value before its first day", () => {
  expect(parameterInForce(parameter, "2000-04-30")).toBeUndefined();
});

test("a value holds from its first day until the day before the next", () => {
  expect(parameterInForce(parameter, "2000-05-01")?.value).toBe(200);
  expect(parameterInForce(parameter, "2018-05-31")?.value).toBe(200);
  expect(parameterInForce(parameter, "2018-06-01")?.value).toBe(400);
});
