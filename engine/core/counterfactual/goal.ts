import type { Evaluation, Grade, Rule, Verdict } from "../model/formats.generated.ts";

/**
 * What is looked for: a judgment whose strictness lies in a range. Rules stricter than the range must not fire, and one
 * inside it must unless the range begins at 0, where nothing fires.
 */
export type Goal = {
  readonly lowest: number;
  readonly highest: number;
  readonly strictnessOf: (rule: Rule) => number;
  readonly isReachedBy: (evaluation: Evaluation) => boolean;
};

/** Nothing is stricter than this, and what is unknown no longer matters at it. */
export const STRICTEST = 3;

/** The goals of a search: the judgment asked for; else a milder one and a stricter one; of an incomplete case any decided one. */
export function goalsOf(target: Verdict | Grade | undefined, now: Evaluation): Goal[] {
  if (target === "incomplete") return [];
  if (target === "A" || target === "B" || target === "C")
    return now.caseGrade === target && isDecided(now) ? [] : [gradeGoal(target)];
  const current = VERDICT_STRICTNESS[now.verdict];
  if (target !== undefined) {
    const asked = VERDICT_STRICTNESS[target];
    return asked === undefined || asked === current ? [] : [verdictGoal(asked, asked)];
  }
  if (current === undefined) return [verdictGoal(0, STRICTEST)];
  return [
    ...(current > 0 ? [verdictGoal(0, current - 1)] : []),
    ...(current < STRICTEST ? [verdictGoal(current + 1, STRICTEST)] : []),
  ];
}

const GRADE_STRICTNESS = { A: 3, B: 2, C: 1 } as const;
const VERDICT_STRICTNESS = { stop: 3, control: 2, remind: 1, clear: 0, incomplete: undefined } as const;

function gradeGoal(grade: Grade): Goal {
  const strictness = GRADE_STRICTNESS[grade];
  return {
    lowest: strictness,
    highest: strictness,
    strictnessOf: ({ event }) => GRADE_STRICTNESS[event.params.grade],
    isReachedBy: (evaluation) => evaluation.caseGrade === grade && isDecided(evaluation),
  };
}

function verdictGoal(lowest: number, highest: number): Goal {
  return {
    lowest,
    highest,
    strictnessOf: ({ event: { params } }) =>
      Math.max(GRADE_STRICTNESS[params.grade], VERDICT_STRICTNESS[params.effect]),
    isReachedBy: ({ verdict }) => {
      const strictness = VERDICT_STRICTNESS[verdict];
      return strictness !== undefined && strictness >= lowest && strictness <= highest;
    },
  };
}

function isDecided({ verdict }: Evaluation): boolean {
  return verdict !== "incomplete";
}
