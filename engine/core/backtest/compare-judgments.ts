import type { BacktestKind, Grade, Verdict } from "../model/formats.generated.ts";
import type { CaseJudgment, FiredRule, Obstacle } from "./case-judgment.ts";

/** What became of a case: nothing, or what changed of it and how grave that is. */
export type CaseChange = {
  readonly kind: BacktestKind;
  /** The higher the graver: a stop that becomes clear is the gravest of all. */
  readonly gravity: number;
  readonly appeared: readonly FiredRule[];
  readonly gone: readonly FiredRule[];
  /** Rules that fire in both, now with another grade or effect. */
  readonly regraded: readonly Regraded[];
  /** Rules that fire in neither and are undecided in one of the two alone. */
  readonly unsettled: readonly string[];
  /** What keeps the later policy alone from deciding. */
  readonly obstacles: readonly Obstacle[];
};

type Regraded = { readonly before: FiredRule; readonly after: FiredRule };

/**
 * Compares two judgments of one case; undefined when nothing changed. A case that the later policy cannot decide, for a
 * reason that the earlier one did not have, is not comparable: it never counts as unchanged.
 */
export function compareJudgments(before: CaseJudgment, after: CaseJudgment): CaseChange | undefined {
  const obstacles = after.verdict === "incomplete" ? newObstacles(before, after) : NONE;
  if (obstacles.length === 0 && isSame(before, after)) return undefined;
  const direction = directionOf(before, after);
  const kind =
    obstacles.length > 0 ? "notComparable" : direction > 0 ? "loosened" : direction < 0 ? "tightened" : "otherFindings";
  const wasFired = new Map(before.fired.map((fired) => [fired.rule, fired]));
  const isFired = new Map(after.fired.map((fired) => [fired.rule, fired]));
  return {
    kind,
    gravity: Math.abs(direction),
    appeared: after.fired.filter(({ rule }) => !wasFired.has(rule)),
    gone: before.fired.filter(({ rule }) => !isFired.has(rule)),
    regraded: after.fired.flatMap((fired): Regraded[] => {
      const earlier = wasFired.get(fired.rule);
      return earlier === undefined || isSameRule(earlier, fired) ? [] : [{ before: earlier, after: fired }];
    }),
    unsettled: exclusive(before.undecided, after.undecided).filter((rule) => !wasFired.has(rule) && !isFired.has(rule)),
    obstacles,
  };
}

const NONE: readonly never[] = [];

/** Most cases end here, so nothing is made on the way. */
function isSame(before: CaseJudgment, after: CaseJudgment): boolean {
  if (before.verdict !== after.verdict || before.caseGrade !== after.caseGrade) return false;
  if (before.monitoringGrade !== after.monitoringGrade || before.fired.length !== after.fired.length) return false;
  // Another priority puts the same findings into another order.
  return after.fired.every((fired, index) => {
    const beside = before.fired[index];
    const earlier = beside?.rule === fired.rule ? beside : before.fired.find(({ rule }) => rule === fired.rule);
    return earlier !== undefined && isSameRule(earlier, fired);
  });
}

function isSameRule(one: FiredRule, other: FiredRule): boolean {
  return one.grade === other.grade && one.effect === other.effect;
}

function newObstacles(before: CaseJudgment, after: CaseJudgment): Obstacle[] {
  const known = new Set(before.obstacles.map(({ code, name }) => `${code} ${name}`));
  return after.obstacles.filter(({ code, name }) => !known.has(`${code} ${name}`));
}

/** Positive where the later judgment is milder: by the verdict, else by the grade of the case, else by who monitors. */
function directionOf(before: CaseJudgment, after: CaseJudgment): number {
  const verdict = STRICTNESS[before.verdict] - STRICTNESS[after.verdict];
  const grade = strictnessOf(before.caseGrade) - strictnessOf(after.caseGrade);
  const monitoring = strictnessOf(before.monitoringGrade) - strictnessOf(after.monitoringGrade);
  if (verdict !== 0) return verdict * VERDICT_WEIGHT + Math.sign(verdict) * Math.abs(grade);
  if (grade !== 0) return grade * GRADE_WEIGHT;
  return monitoring;
}

/** A verdict counts more than any grade, the grade of the case more than that of the monitoring. */
const [VERDICT_WEIGHT, GRADE_WEIGHT] = [16, 4];

/** An incomplete case is held until what is missing is sent: stricter than a control, milder than a stop. */
const STRICTNESS: Readonly<Record<Verdict, number>> = { clear: 0, remind: 1, control: 2, incomplete: 3, stop: 4 };

function strictnessOf(grade: Grade | null): number {
  if (grade === null) return 0;
  return grade === "A" ? 3 : grade === "B" ? 2 : 1;
}

function exclusive(some: readonly string[], others: readonly string[]): string[] {
  if (some.length + others.length === 0) return [];
  return [...some.filter((name) => !others.includes(name)), ...others.filter((name) => !some.includes(name))];
}
