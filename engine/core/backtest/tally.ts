import type {
  BacktestObstacle,
  BacktestResult,
  ConditionTally,
  GradeTransition,
  GroupTally,
  RuleTally,
  StepTally,
  VerdictTransition,
} from "../model/formats.generated.ts";
import type { CaseJudgment, FiredRule, Obstacle } from "./case-judgment.ts";
import type { CaseChange } from "./compare-judgments.ts";
import type { FoundCause } from "./find-causes.ts";

/** A case after it was judged twice. `change` is undefined where nothing changed. */
export type ComparedCase = {
  readonly at: string;
  readonly organ: string;
  readonly before: CaseJudgment;
  readonly after: CaseJudgment;
  readonly change: CaseChange | undefined;
  readonly causes: readonly FoundCause[];
};

/** What a tally comes to; what could not be read is told by whoever read it. */
export type Tallied = Omit<BacktestResult, "unreadable" | "neverInForce">;

/** Of what is named by the cases and not by the policy, so many are told apart; all others are counted together. */
const MOST_NAMES = 1_000;
const OTHERS = "…";

/** Counts what changes in any number of cases. Its memory depends on the policies, never on how many cases there are. */
export class Tally {
  readonly #totals = { cases: 0, unchanged: 0, loosened: 0, tightened: 0, otherFindings: 0, notComparable: 0 };
  readonly #verdicts = new Map<string, VerdictTransition>();
  readonly #caseGrades = new Map<string, GradeTransition>();
  readonly #monitoringGrades = new Map<string, GradeTransition>();
  readonly #rules = new Map<string, RuleTally>();
  readonly #steps = new Map<string, StepTally>();
  readonly #organs = new Map<string, GroupTally>();
  readonly #months = new Map<string, GroupTally>();
  readonly #conditions = new Map<string, ConditionTally>();
  readonly #obstacles = new Map<string, BacktestObstacle>();

  get cases(): number {
    return this.#totals.cases;
  }

  add(compared: ComparedCase): void {
    const { before, after, change, at, organ } = compared;
    const kind = change?.kind ?? "unchanged";
    this.#totals.cases += 1;
    this.#totals[kind] += 1;
    for (const group of [groupIn(this.#organs, organ), groupIn(this.#months, at.slice(0, 7))]) {
      group.cases += 1;
      if (kind !== "unchanged") group[kind] += 1;
    }
    if (kind === "notComparable") {
      for (const obstacle of change?.obstacles ?? []) this.#obstruct(obstacle);
      return;
    }
    countIn(this.#verdicts, before.verdict, after.verdict);
    countIn(this.#caseGrades, before.caseGrade, after.caseGrade);
    countIn(this.#monitoringGrades, before.monitoringGrade, after.monitoringGrade);
    if (change !== undefined) this.#change(change, compared.causes);
  }

  result(): Tallied {
    return {
      totals: { ...this.#totals },
      verdicts: [...this.#verdicts.values()],
      caseGrades: [...this.#caseGrades.values()],
      monitoringGrades: [...this.#monitoringGrades.values()],
      rules: most(this.#rules, ({ appeared, gone, regraded }) => appeared + gone + regraded),
      steps: most(this.#steps, ({ appeared, gone }) => appeared + gone),
      organs: most(this.#organs, ({ cases }) => cases),
      months: [...this.#months.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      conditions: most(this.#conditions, ({ count }) => count),
      obstacles: most(this.#obstacles, ({ count }) => count),
    };
  }

  #change({ kind, appeared, gone, regraded }: CaseChange, causes: readonly FoundCause[]): void {
    const told = [
      ...appeared.map((fired) => ["appeared", fired] as const),
      ...gone.map((fired) => ["gone", fired] as const),
      ...regraded.map(({ after }) => ["regraded", after] as const),
    ];
    for (const [what, fired] of told) {
      const rule = this.#rule(fired);
      rule[what] += 1;
      if (kind === "loosened" || kind === "tightened") rule[kind] += 1;
    }
    this.#place(appeared, "appeared");
    this.#place(gone, "gone");
    for (const cause of causes) {
      const tally = this.#condition(cause);
      tally.count += 1;
      if (kind === "loosened" || kind === "tightened") tally[kind] += 1;
    }
  }

  /** What a test compares with may be another in every case, so not all of them can be told apart. */
  #condition({ key, tell }: FoundCause): ConditionTally {
    const isTold = this.#conditions.has(key) || this.#conditions.size < MOST_NAMES;
    const none = { count: 0, loosened: 0, tightened: 0 };
    const make = (): ConditionTally => {
      const { kind, rule } = tell();
      return { cause: isTold ? tell() : { kind, ...(rule !== undefined && { rule }) }, ...none };
    };
    return known(this.#conditions, isTold ? key : key.split(" ", 2).join(" "), make);
  }

  #rule({ rule, title, grade }: FiredRule): RuleTally {
    const none = { appeared: 0, gone: 0, regraded: 0, loosened: 0, tightened: 0 };
    return known(this.#rules, rule, () => ({ rule, title, grade, ...none }));
  }

  /** A case counts once at a step, however many findings stand there. */
  #place(rules: readonly FiredRule[], what: "appeared" | "gone"): void {
    const places = new Map(rules.flatMap(({ places: at }) => at.map((place) => [place.step, place] as const)));
    for (const { step, title } of places.values()) {
      known(this.#steps, step, () => ({ step, title, appeared: 0, gone: 0 }))[what] += 1;
    }
  }

  #obstruct({ code, name, title }: Obstacle): void {
    const make = (): BacktestObstacle => ({ code, name, ...(title !== undefined && { title }), count: 0 });
    known(this.#obstacles, `${code} ${name}`, make).count += 1;
  }
}

function countIn<Name>(
  transitions: Map<string, { before: Name; after: Name; count: number }>,
  before: Name,
  after: Name,
): void {
  known(transitions, `${String(before)} ${String(after)}`, () => ({ before, after, count: 0 })).count += 1;
}

function groupIn(groups: Map<string, GroupTally>, asked: string): GroupTally {
  const name = groups.has(asked) || groups.size < MOST_NAMES ? asked : OTHERS;
  return known(groups, name, () => ({ name, cases: 0, loosened: 0, tightened: 0, otherFindings: 0, notComparable: 0 }));
}

function known<T>(all: Map<string, T>, key: string, make: () => T): T {
  const found = all.get(key);
  if (found !== undefined) return found;
  const made = make();
  all.set(key, made);
  return made;
}

function most<T>(all: ReadonlyMap<string, T>, count: (one: T) => number): T[] {
  return [...all.values()].toSorted((one, other) => count(other) - count(one));
}
