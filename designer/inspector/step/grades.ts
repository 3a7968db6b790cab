import type { Grade } from "../../../engine/core/model/formats.generated.ts";
import { byStrictness } from "../../../engine/core/model/grade.ts";

/** The strictest of some grades; undefined where none is graded. */
export function highestGrade(grades: readonly (Grade | undefined)[]): Grade | undefined {
  return grades.filter((grade) => grade !== undefined).toSorted(byStrictness)[0];
}

/** Whether the first grade is stricter than the other. */
export function isHigher(first: Grade, other: Grade): boolean {
  return byStrictness(first, other) < 0;
}
