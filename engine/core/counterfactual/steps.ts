import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { Source } from "../compile/plan.ts";
import type { DatedPolicy, DatedRule } from "../decide/dated-policy.ts";
import { FAIL, NO_RECORD, PASS, type Slots } from "../decide/outcome.ts";
import { distanceOf, type Want } from "./aims.ts";
import type { FactChange } from "./change.ts";
import { STRICTEST, type Goal } from "./goal.ts";
import { movesToKnow, movesToward } from "./moves.ts";
import type { Move, Trial } from "./trial.ts";

/** More facts than this are never changed together. */
export const MOST_FACTS = 4;

/** A case on the way: what was changed so far, and the rule that is to fire in the end. */
export type State = {
  readonly values: Slots;
  readonly changes: readonly FactChange[];
  readonly aim: DatedRule | undefined;
};

/** What a case is judged by while facts of it are tried out. */
export type Grounds = { readonly policy: CompiledPolicy; readonly dated: DatedPolicy; readonly trial: Trial };

/** One more fact made otherwise, on the way to a rule that is to fire or to none. */
export type Step = { readonly move: Move; readonly aim: DatedRule | undefined };

/** The ways around the first thing that stands between a state and the goal: every set that reaches it takes one of them. */
export function* stepsFrom({ values, changes, aim }: State, goal: Goal, grounds: Grounds): Generator<Step> {
  const { dated, trial, policy } = grounds;
  const { fired, undecided } = dated.decide(values);
  const toward = (rule: DatedRule, want: Want): Step[] =>
    movesToward(rule, want, values, trial).map((move) => ({ move, aim }));
  const tooStrict = fired.find(({ compiled }) => goal.strictnessOf(compiled.rule) > goal.highest);
  if (tooStrict !== undefined) yield* toward(tooStrict, FAIL);
  else if (aim !== undefined && !fired.includes(aim)) yield* toward(aim, PASS);
  else if (strictestOf(fired, goal) < goal.lowest) {
    for (const rule of nearestToFire(values, MOST_FACTS - changes.length, goal, grounds)) {
      for (const move of movesToward(rule, PASS, values, trial)) yield { move, aim: rule };
    }
  } else {
    const [open] = undecided;
    const unknown = unknownFacts(values, policy)[0];
    if (open !== undefined) {
      yield* toward(open, FAIL);
      if (goal.strictnessOf(open.compiled.rule) <= goal.highest) yield* toward(open, PASS);
    } else if (unknown !== undefined) yield* movesToKnow(unknown, values, trial).map((move) => ({ move, aim }));
  }
}

/** Whether nothing stands between a state and the goal any more. */
export function isReached({ values, aim }: State, goal: Goal, { dated, policy }: Grounds): boolean {
  const { fired, undecided } = dated.decide(values);
  const strictest = strictestOf(fired, goal);
  if (strictest < goal.lowest || strictest > goal.highest || (aim !== undefined && !fired.includes(aim))) return false;
  return strictest === STRICTEST || (undecided.length === 0 && unknownFacts(values, policy).length === 0);
}

function strictestOf(fired: readonly DatedRule[], goal: Goal): number {
  return Math.max(0, ...fired.map(({ compiled }) => goal.strictnessOf(compiled.rule)));
}

/** The facts that keep a case from being decided whatever the rules say. */
function unknownFacts(values: Slots, { sources, required }: CompiledPolicy): Source[] {
  return [
    ...required.filter(({ slot }) => values[slot] === undefined),
    ...sources.filter(({ slot }) => values[slot] === null),
  ];
}

/** The rules that would make the judgment as strict as is looked for, those of the fewest tests first. */
function nearestToFire(values: Slots, most: number, goal: Goal, { dated, trial }: Grounds): DatedRule[] {
  return dated.rules
    .filter(({ compiled, decide }) => {
      const strictness = goal.strictnessOf(compiled.rule);
      return strictness >= goal.lowest && strictness <= goal.highest && decide(values, NO_RECORD) !== PASS;
    })
    .map((rule) => ({ rule, distance: distanceOf(rule.compiled.plan, PASS, (test) => trial.decide(test, values)) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((first, second) => first.distance - second.distance)
    .map(({ rule }) => rule);
}
