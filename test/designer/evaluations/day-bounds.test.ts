import { expect, test } from "vitest";

import { endOfDay, startOfDay } from "../../../designer/evaluations/day-bounds.ts";

test("a calendar day lasts from midnight to midnight in Shanghai", () => {
  expect(new Date(startOfDay("2026-09-18")).toISOString()).toBe("2026-09-17T16:00:00.000Z");
  expect(new Date(endOfDay("2026-09-18")).toISOString()).toBe("2026-09-18T15:59:59.000Z");
});
