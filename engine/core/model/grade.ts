import type { Grade } from "./formats.generated.ts";

/** The stricter of two grades, A above B above C; `null` where nothing fired. */
export function stricterGrade<G extends Grade | null>(first: Grade | null, second: G): Grade | G {
  if (first === null) return second;
  return second === null || strictness(first) >= strictness(second) ? first : second;
}

/** Orders by grade, the strictest first. */
export function byStrictness(first: Grade, second: Grade): number {
  return strictness(second) - strictness(first);
}

/** Every case asks this a few times: comparing with a letter is quicker than looking one up. */
function strictness(grade: Grade): number {
  return grade === "A" ? 3 : grade === "B" ? 2 : 1;
}
