import type { ProblemKind } from "./problem.ts";

/** The icon of each kind of problem, so that its colour need not be seen. */
export const PROBLEM_ICONS: Readonly<Record<ProblemKind, string>> = {
  error: "circle-xmark",
  case: "flask",
  warning: "triangle-exclamation",
  hint: "lightbulb",
};
