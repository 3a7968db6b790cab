import type { PlaceKind } from "./problem-place.ts";
import { PROBLEM_KINDS, type Problem, type ProblemKind } from "./problem.ts";

/** The problems of one kind of place. */
export type ProblemGroup = {
  readonly kind: PlaceKind;
  readonly problems: readonly Problem[];
  /** How many more there are than are shown. */
  readonly more: number;
};

const GROUPS: readonly PlaceKind[] = ["map", "rule", "fact", "parameter", "condition", "case", "power", "library"];

/** How many problems of each kind there are. */
export function countProblems(problems: readonly Problem[]): Readonly<Record<ProblemKind, number>> {
  const counts = { error: 0, case: 0, warning: 0, hint: 0 };
  for (const { kind } of problems) counts[kind]++;
  return counts;
}

/** The problems of the wanted kinds by where they are; of each group not more than `most`. */
export function groupProblems(
  problems: readonly Problem[],
  wanted: ReadonlySet<ProblemKind>,
  most: number,
): readonly ProblemGroup[] {
  return GROUPS.flatMap((kind) => {
    const own = problems.filter((problem) => problem.place.kind === kind && wanted.has(problem.kind));
    return own.length === 0 ? [] : [{ kind, problems: own.slice(0, most), more: Math.max(0, own.length - most) }];
  });
}

/** What is new since the last time, by kind; and whether every error is gone that was there. */
export type ProblemNews = {
  readonly added: Readonly<Record<ProblemKind, number>>;
  readonly areErrorsGone: boolean;
};

export function problemNews(before: readonly Problem[], now: readonly Problem[]): ProblemNews {
  const known = new Set(before.map(({ key }) => key));
  const added = countProblems(now.filter(({ key }) => !known.has(key)));
  const areErrorsGone = before.some(({ kind }) => kind === "error") && now.every(({ kind }) => kind !== "error");
  return { added, areErrorsGone };
}

/** Whether news are worth telling. */
export function isNews({ added, areErrorsGone }: ProblemNews): boolean {
  return areErrorsGone || PROBLEM_KINDS.some((kind) => added[kind] > 0);
}
