import { expect, test } from "vitest";

import { worstFirst } from "../../../../designer/supervision/wall/worst-first.ts";
import type { PowerCount } from "../../../../engine/core/model/formats.generated.ts";

const aPower = (power: string, [A, B, C]: readonly [number, number, number], fitness = 1): PowerCount => ({
  power,
  title: { zh: power, en: power },
  cases: 10,
  fitness,
  A,
  B,
  C,
  open: 0,
});

test("one grade A finding weighs more than any number of lower ones; then B, then C, then how well it fits", () => {
  const powers = [
    aPower("many-c", [0, 0, 90]),
    aPower("one-b", [0, 1, 0], 0.9),
    aPower("one-a", [1, 0, 0]),
    aPower("one-b-worse", [0, 1, 0], 0.5),
  ];

  expect(worstFirst(powers).map(({ power }) => power)).toEqual(["one-a", "one-b-worse", "one-b", "many-c"]);
});

test("a power in which nothing was found is not among them", () => {
  expect(worstFirst([aPower("clean", [0, 0, 0])])).toEqual([]);
});
