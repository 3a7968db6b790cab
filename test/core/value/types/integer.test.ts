import { describe, expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact } from "../../../support/fact-definitions.ts";

const read = createReader(aFact("integer"));

test.each([0, 1, -1, 9_007_199_254_740_991, -9_007_199_254_740_991])("%d is read", (sent) => {
  expect(read(sent)).toEqual({ ok: true, value: sent });
});

test("minus zero is zero", () => {
  const reading = read(-0);

  expect(reading.ok && Object.is(reading.value, 0)).toBe(true);
});

test.each([
  [1.5, "NOT_WHOLE"],
  [9_007_199_254_740_992, "OUT_OF_RANGE"],
  [1e300, "OUT_OF_RANGE"],
  ["5", "WRONG_TYPE"],
  [Number.NaN, "WRONG_TYPE"],
  [Number.POSITIVE_INFINITY, "WRONG_TYPE"],
  [5n, "WRONG_TYPE"],
  [true, "WRONG_TYPE"],
  [null, "WRONG_TYPE"],
  [[5], "WRONG_TYPE"],
])("%s is refused with %s", (sent, code) => {
  expect(read(sent)).toMatchObject({ ok: false, code });
});

describe("the bounds of the dictionary", () => {
  const bounded = createReader(aFact("integer", { unit: "workday", minimum: 0, maximum: 60 }));

  test.each([0, 60])("%d is inside", (sent) => {
    expect(bounded(sent)).toMatchObject({ ok: true });
  });

  test("one beyond is told with the unit", () => {
    expect(bounded(-1)).toMatchObject({ code: "OUT_OF_RANGE", message: { zh: "不得小于0个工作日" } });
    expect(bounded(61)).toMatchObject({
      code: "OUT_OF_RANGE",
      message: { en: "it must not be above 60 working days" },
    });
  });
});
