import { expect, test } from "vitest";

import { dayByKey, monthsLater, weeksOfMonth } from "../../../designer/fields/calendar-days.ts";

test("a month is shown in whole weeks from Monday", () => {
  const weeks = weeksOfMonth("2026-09-18");

  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
  expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual(["2026-08-31", "2026-10-04"]);
  expect(weeksOfMonth("2027-02-10")).toHaveLength(4);
});

test.each([
  ["ArrowLeft", false, "2026-02-28"],
  ["ArrowRight", false, "2026-03-02"],
  ["ArrowUp", false, "2026-02-22"],
  ["ArrowDown", false, "2026-03-08"],
  ["Home", false, "2026-02-23"],
  ["End", false, "2026-03-01"],
  ["PageUp", false, "2026-02-01"],
  ["PageDown", false, "2026-04-01"],
  ["PageUp", true, "2025-03-01"],
  ["PageDown", true, "2027-03-01"],
  ["a", false, undefined],
])("%s (with shift: %s) leads from Sunday 1 March to %s", (key, shiftKey, day) => {
  expect(dayByKey("2026-03-01", { key, shiftKey })).toBe(day);
});

test("a longer month's last days become the last of a shorter one", () => {
  expect(monthsLater("2026-01-31", 1)).toBe("2026-02-28");
  expect(monthsLater("2024-02-29", 12)).toBe("2025-02-28");
  expect(monthsLater("2026-01-31", -2)).toBe("2025-11-30");
});
