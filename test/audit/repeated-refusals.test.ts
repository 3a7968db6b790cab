import { expect, test } from "vitest";

import { RepeatedRefusals } from "../../engine/audit/repeated-refusals.ts";

test("of the same refusals within a minute the first counts, and the next after it says how many were passed over", () => {
  const refusals = new RepeatedRefusals();

  expect(refusals.passedOver("key of a system", 0)).toBe(0);
  expect(refusals.passedOver("key of a system", 1)).toBeUndefined();
  expect(refusals.passedOver("key of a system", 59_999)).toBeUndefined();
  expect(refusals.passedOver("key of a system", 60_000)).toBe(2);
  expect(refusals.passedOver("key of a system", 120_000)).toBe(0);
});

test("other refusals count for themselves", () => {
  const refusals = new RepeatedRefusals();

  expect(refusals.passedOver("one", 0)).toBe(0);
  expect(refusals.passedOver("other", 0)).toBe(0);
});

test("whoever is refused in ever new ways makes nothing be remembered without end", () => {
  const refusals = new RepeatedRefusals();
  for (let number = 0; number < 1001; number += 1) refusals.passedOver(`refusal ${number}`, 0);

  expect(refusals.passedOver("refusal 1000", 1)).toBeUndefined();
  expect(refusals.passedOver("refusal 0", 1)).toBe(0);
});
