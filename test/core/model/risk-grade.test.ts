import { describe, expect, test } from "vitest";

import { RISK_MATRIX, riskGrade } from "../../../engine/core/model/risk-grade.ts";

const SCALE = [1, 2, 3, 4, 5];

describe("the grade of a risk point", () => {
  test("follows the domain model: A from 15 or gravest harm that is not unlikely, B from 6, else C", () => {
    const graded = SCALE.map((likelihood) => SCALE.map((harm) => riskGrade(likelihood, harm)));

    expect(graded).toEqual(SCALE.map((likelihood) => SCALE.map((harm) => byCount(likelihood, harm))));
    expect(graded).toEqual(RISK_MATRIX);
  });

  test("never falls when either factor rises", () => {
    const strictness = { A: 3, B: 2, C: 1, none: 0 };
    const of = (likelihood: number, harm: number): number => strictness[riskGrade(likelihood, harm) ?? "none"];
    const falling = SCALE.slice(1).flatMap((higher) =>
      SCALE.filter((other) => of(higher, other) < of(higher - 1, other) || of(other, higher) < of(other, higher - 1)),
    );

    expect(falling).toEqual([]);
  });

  test.each([
    [0, 3],
    [3, 0],
    [6, 3],
    [3, 6],
    [2.5, 3],
    [3, Number.NaN],
    [-1, -1],
  ])("is not known outside the scale: likelihood %s, harm %s", (likelihood, harm) => {
    expect(riskGrade(likelihood, harm)).toBeUndefined();
  });
});

function byCount(likelihood: number, harm: number): string {
  const product = likelihood * harm;
  if (product >= 15 || (harm === 5 && likelihood >= 2)) return "A";
  return product >= 6 ? "B" : "C";
}
