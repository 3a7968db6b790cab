import type { Grade } from "./formats.generated.ts";

/**
 * The grade of a risk point by its likelihood (rows, 1 to 5) and the harm if it happens (columns, 1 to 5), the two factors
 * of M029; the cells are those of the domain model 3.5. Grades are counted differently in different places, so this is data.
 */
export const RISK_MATRIX = [
  ["C", "C", "C", "C", "C"],
  ["C", "C", "B", "B", "A"],
  ["C", "B", "B", "B", "A"],
  ["C", "B", "B", "A", "A"],
  ["C", "B", "A", "A", "A"],
] as const satisfies readonly (readonly Grade[])[];

/** Likelihood and harm are whole numbers from 1 to this. */
export const HIGHEST_RISK_FACTOR = RISK_MATRIX.length;

/** The grade that the matrix proposes; undefined when a factor is no whole number of its scale. People may grade otherwise, with a reason. */
export function riskGrade(likelihood: number, harm: number): Grade | undefined {
  return RISK_MATRIX[likelihood - 1]?.[harm - 1];
}
