import type { Grade } from "./formats.generated.ts";

const STRICTNESS = { A: 3, B: 2, C: 1 } as const;

/** The stricter of two grades, A above B above C; `null` where nothing fired. */
export function stricterGrade<G extends Grade | null>(first: Grade | null, second: G): Grade | G {
  if (first === null) return second;
  return second === null || STRICTNESS[first] >= STRICTNESS[second] ? first : second;
}

/** Orders by grade, the strictest first. */
export function byStrictness(first: Grade, second: Grade): number {
  return STRICTNESS[second] - STRICTNESS[first];
}
