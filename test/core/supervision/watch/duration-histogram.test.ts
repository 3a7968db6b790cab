import fc from "fast-check";
import { expect, test } from "vitest";

import {
  bucketOf,
  countIn,
  createDurationHistogram,
  quantileOf,
} from "../../../../engine/core/supervision/watch/duration-histogram.ts";

test("a quantile is within one per cent of the exact one", () => {
  const durations = fc.array(fc.double({ min: 1, max: 5_000_000, noNaN: true }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(durations, fc.constantFrom(0.5, 0.9), (minutes, share) => {
      const histogram = createDurationHistogram();
      for (const duration of minutes) countIn(histogram, bucketOf(duration), 1);
      const exact = minutes.toSorted((first, second) => first - second)[Math.ceil(share * minutes.length) - 1] ?? 0;

      expect(Math.abs((quantileOf(histogram, share) ?? 0) / exact - 1)).toBeLessThan(0.0101);
    }),
  );
});

test("nothing has no quantile, and what was taken out leaves nothing", () => {
  const histogram = createDurationHistogram();
  expect(quantileOf(histogram, 0.5)).toBeUndefined();
  countIn(histogram, bucketOf(7), 1);
  countIn(histogram, bucketOf(7), -1);

  expect(quantileOf(histogram, 0.5)).toBeUndefined();
});

test.each([-5, 0, 0.99, Number.NaN])("%d minutes count as none", (minutes) => {
  const histogram = createDurationHistogram();
  countIn(histogram, bucketOf(minutes), 1);

  expect(quantileOf(histogram, 0.9)).toBe(0);
});
