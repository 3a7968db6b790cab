import { expect, test } from "vitest";

import { drawStretches } from "../../../designer/versions/line-stretches.ts";

const NOW = Date.UTC(2026, 8, 18);
const LINE = [
  { from: "2002-03-24T00:00:00Z", until: "2026-09-17T00:00:00Z", version: 1 },
  { from: "2026-09-17T00:00:00Z", until: "2026-09-20T00:00:00Z", version: 2 },
  { from: "2026-09-20T00:00:00Z", until: "2027-01-01T00:00:00Z" },
  { from: "2027-01-01T00:00:00Z", version: 3 },
];

test("the stretches follow each other over the whole width, and each has room for its label", () => {
  const { drawn, width } = drawStretches(LINE, NOW, 1000);

  expect([drawn[0]?.from, drawn.at(-1)?.to]).toEqual([0, width]);
  for (const [index, { from, to }] of drawn.entries()) {
    expect(to - from).toBeGreaterThanOrEqual(150);
    if (index > 0) expect(from).toBe(drawn[index - 1]?.to);
  }
  expect(width).toBe(1000);
});

test("more stretches than the width has room for make it wider", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    from: new Date(NOW + index * 86_400_000).toISOString(),
    until: new Date(NOW + (index + 1) * 86_400_000).toISOString(),
    version: index + 1,
  }));

  expect(drawStretches(many, NOW, 1000).width).toBe(3000);
});

test("a stretch of many years is wider than one of some days, and what is past, now and coming is told apart", () => {
  const { drawn } = drawStretches(LINE, NOW, 1000);
  const widths = drawn.map(({ from, to }) => to - from);

  expect(widths[0]).toBeGreaterThan(widths[1] ?? Infinity);
  expect(drawn.map(({ when }) => when)).toEqual(["past", "now", "coming", "coming"]);
});

test("the present lies within the stretch that it is in, and nowhere before the first", () => {
  const { drawn, now } = drawStretches(LINE, NOW, 1000);

  expect(now).toBeGreaterThan(drawn[1]?.from ?? Infinity);
  expect(now).toBeLessThan(drawn[1]?.to ?? 0);
  expect(drawStretches(LINE, Date.UTC(1999, 0, 1), 1000).now).toBeUndefined();
});

test("a version published this very moment has a place and a present", () => {
  const { drawn, now } = drawStretches([{ from: new Date(NOW).toISOString(), version: 1 }], NOW, 1000);

  expect([drawn[0]?.to, now]).toEqual([1000, 0]);
});
