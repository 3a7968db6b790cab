import { expect, test } from "vitest";

import { placeOn, ticksOf, timeScale } from "../../../../designer/supervision/case/time-scale.ts";
import type { LimitState } from "../../../../engine/core/model/formats.generated.ts";

const aLimit = (parts: Partial<LimitState>): LimitState => ({
  limit: "total",
  scope: "total",
  title: { zh: "承诺时限", en: "Committed time" },
  amount: 5,
  unit: "workday",
  bound: "atMost",
  state: "running",
  pauses: [],
  basis: [],
  ...parts,
});

const NOW = "2026-09-03T12:00:00+08:00";

test("the line begins before the opening and ends after the last day of a limit", () => {
  const { from, to } = timeScale(
    { openedAt: "2026-09-01T09:00:00+08:00", events: [], limits: [aLimit({ dueOn: "2026-09-07" })] },
    NOW,
  );

  expect(from).toBeLessThan(Date.parse("2026-09-01T09:00:00+08:00"));
  expect(to).toBeGreaterThan(Date.parse("2026-09-07T23:59:59+08:00"));
});

test("today is on the line while a limit runs, and not when all have ended long ago", () => {
  const ended = aLimit({ state: "kept", startedAt: "2026-01-05T09:00:00+08:00", endedAt: "2026-01-06T09:00:00+08:00" });
  const running = { ...ended, state: "running" as const };

  expect(timeScale({ openedAt: undefined, events: [], limits: [ended] }, NOW).to).toBeLessThan(Date.parse(NOW));
  expect(timeScale({ openedAt: undefined, events: [], limits: [running] }, NOW).to).toBeGreaterThan(Date.parse(NOW));
});

test("a case without any instant has a line all the same", () => {
  const { from, to } = timeScale({ openedAt: undefined, events: [], limits: [] }, NOW);

  expect([from < to, to]).toEqual([true, Date.parse(NOW)]);
});

test("what lies outside the line stands at its end", () => {
  const scale = { from: 0, to: 200 };

  expect([-1, 0, 50, 200, 201].map((at) => placeOn(scale, at))).toEqual([0, 0, 25, 100, 100]);
});

test("the axis is told in midnights of Shanghai, no more than fit", () => {
  const scale = { from: Date.parse("2026-09-01T01:00:00+08:00"), to: Date.parse("2026-09-03T23:00:00+08:00") };
  const year = { from: scale.from, to: Date.parse("2027-09-01T00:00:00+08:00") };

  expect(ticksOf(scale).map(({ day }) => day)).toEqual(["2026-09-02", "2026-09-03"]);
  expect(ticksOf(scale)[0]?.place).toBeCloseTo((23 / 70) * 100, 5);
  expect(ticksOf(year).length).toBeLessThanOrEqual(8);
});
