import type { Evaluation, Grade, Rule, RuleFinding, Verdict } from "../../engine/core/model/formats.generated.ts";
import type { Step } from "../../engine/core/map/power-map.ts";
import { stricterGrade } from "../../engine/core/model/grade.ts";

/** What a trainee said of a control point: the grade of what is found there, null for nothing, and what it requires. */
export type PointAnswer = { readonly grade: Grade | null; readonly measures: ReadonlySet<string> };

/** What is true of a control point. */
export type PointTruth = {
  readonly grade: Grade | null;
  readonly measures: ReadonlySet<string>;
  readonly findings: readonly RuleFinding[];
};

/** What one part of an answer was worth, from 0 to 1. */
export type PointScore = { readonly grade: number; readonly measures: number };

/** What the rules at a step found in the case. */
export function truthAt({ rules }: Pick<Step, "rules">, { findings }: Evaluation): PointTruth {
  const here = findings.filter(({ rule }) => rules.includes(rule));
  let grade: Grade | null = null;
  for (const finding of here) grade = stricterGrade(grade, finding.grade);
  return { grade, measures: new Set(here.flatMap(({ measures }) => measures)), findings: here };
}

/**
 * The grade is right or wrong; of the controls counts how much of what was said and what is required agree. Who sees
 * something wrong where nothing is, or nothing where something is, has nothing right.
 */
export function scorePoint(answer: PointAnswer, truth: PointTruth): PointScore {
  if ((answer.grade === null) !== (truth.grade === null)) return { grade: 0, measures: 0 };
  const all = new Set([...answer.measures, ...truth.measures]);
  const agreed = [...answer.measures].filter((measure) => truth.measures.has(measure)).length;
  return { grade: answer.grade === truth.grade ? 1 : 0, measures: all.size === 0 ? 1 : agreed / all.size };
}

/** The whole score in percent: every grade, every set of controls, and the verdict count alike. */
export function totalScore(
  points: readonly PointScore[],
  verdict: { readonly said: Verdict; readonly given: Verdict },
): number {
  const parts = [...points.flatMap(({ grade, measures }) => [grade, measures]), verdict.said === verdict.given ? 1 : 0];
  return Math.round((parts.reduce((sum, part) => sum + part, 0) / parts.length) * 100);
}

const MOST_OFFERED = 6;

/**
 * The controls among which a trainee chooses at a step: those of its rules, and others of the power beside them, in an
 * order that gives nothing away.
 */
export function offeredMeasures({ rules: here }: Pick<Step, "rules">, rules: readonly Rule[]): readonly string[] {
  const own = new Set(measuresOf(rules.filter(({ name }) => here.includes(name))));
  const others = [...new Set(measuresOf(rules))].filter((measure) => !own.has(measure)).toSorted();
  return [...own, ...others.slice(0, Math.max(0, MOST_OFFERED - own.size))].toSorted();
}

function measuresOf(rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ event }) => event.params.measures);
}
