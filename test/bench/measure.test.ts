import { expect, test } from "vitest";

import { median, microsecondsByTurns } from "../../engine/bench/measure.ts";

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])("the median of %j is %d", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("contestants take turns and are told in their order, slow ones as slower", async () => {
  const order: string[] = [];
  const contestant = (name: string, steps: number) => ({
    name,
    call: (round: number) => {
      if (round === 0) order.push(name);
      let sum = 0;
      for (let step = 0; step < steps; step++) sum += Math.sqrt(step);
      return sum;
    },
  });
  const timing = { warmUp: 1, turn: 1, turns: 2 };
  const [light = 0, heavy = 0] = await microsecondsByTurns(
    [contestant("light", 10), contestant("heavy", 50_000)],
    timing,
  );

  expect(order).toEqual(["light", "heavy", "light", "heavy", "light", "heavy"]);
  expect(heavy).toBeGreaterThan(light);
});
