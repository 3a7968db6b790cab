import type { CaseFacts, Evaluation } from "../model/formats.generated.ts";
import type { Change, FactChange } from "./change.ts";
import type { Goal } from "./goal.ts";
import { isReached, MOST_FACTS, stepsFrom, type Grounds, type State } from "./steps.ts";

/** So many rules are decided in all, over all sets that are looked at: enough for a thousand sets of a thousand rules. */
const MOST_DECISIONS = 1_000_000;
/** Of the sets that do not suffice yet, so many are carried on to the next size. */
const MOST_CARRIED = 200;

export type Search = Grounds & {
  readonly sent: CaseFacts;
  readonly now: Evaluation;
  /** Judges the case with other facts: the proof of every answer. */
  readonly judge: (facts: CaseFacts) => Evaluation;
  readonly most: number;
};

/** Finds the smallest sets of changes that reach a goal: all of one fact, or if there is none of two, and so on. */
export function searchFor(
  goal: Goal,
  search: Search,
): { readonly found: readonly Change[]; readonly isComplete: boolean } {
  let states: readonly State[] = [{ values: search.trial.values(search.sent), changes: [], aim: undefined }];
  const budget = { sets: Math.ceil(MOST_DECISIONS / (search.dated.rules.length + 1)) };
  let isComplete = true;
  for (let size = 1; size <= MOST_FACTS && states.length > 0; size += 1) {
    const level: Level = { size, budget, found: new Map(), states: new Map() };
    for (const state of states) expand(state, level, goal, search);
    // The same facts may have to be changed further: what passes under one limit may reach the next.
    let left = MOST_CARRIED;
    for (const state of level.states.values()) {
      if (left === 0) break;
      left -= 1;
      expand(state, level, goal, search);
    }
    isComplete &&= !search.trial.isSpent() && budget.sets > 0 && level.states.size <= MOST_CARRIED;
    if (level.found.size > 0) return { found: [...level.found.values()], isComplete };
    states = [...level.states.values()].slice(0, MOST_CARRIED);
  }
  return { found: [], isComplete: isComplete && states.length === 0 };
}

/** The sets of one size: those that suffice, and those that do not yet. */
type Level = {
  readonly size: number;
  readonly budget: { sets: number };
  readonly found: Map<string, Change>;
  readonly states: Map<string, State>;
};

/** Makes one more fact of a state otherwise, and takes in what has the size of the level. */
function expand(state: State, level: Level, goal: Goal, search: Search): void {
  for (const { move, aim } of stepsFrom(state, goal, search)) {
    if (level.found.size >= search.most || level.budget.sets <= 0) return;
    const changes = [...state.changes.filter(({ fact }) => fact !== move.change.fact), move.change];
    const key = keyOf(changes);
    if (changes.length !== level.size || level.states.has(key)) continue;
    const changed = { values: move.values, changes, aim };
    level.budget.sets -= 1;
    level.states.set(key, changed);
    if (!isReached(changed, goal, search)) continue;
    const change = proved(changed, goal, search);
    if (change === undefined) continue;
    const likeness = likenessOf(change);
    if (!level.found.has(likeness)) level.found.set(likeness, change);
  }
}

/** Judges the changed case; undefined when it is not judged as was looked for. */
function proved({ values, changes }: State, goal: Goal, { trial, sent, now, judge }: Search): Change | undefined {
  const evaluation = judge(trial.facts(sent, changes, values));
  if (!goal.isReachedBy(evaluation)) return undefined;
  const before = now.findings.map(({ rule }) => rule);
  const after = evaluation.findings.map(({ rule }) => rule);
  return {
    facts: changes,
    verdict: evaluation.verdict,
    caseGrade: evaluation.caseGrade,
    removes: before.filter((rule) => !after.includes(rule)),
    adds: after.filter((rule) => !before.includes(rule)),
  };
}

function keyOf(changes: readonly FactChange[]): string {
  return JSON.stringify(changes.map(({ fact, after }) => JSON.stringify([fact, after])).toSorted());
}

/** Two changes are alike when the same facts give the same answer; of a list it does not matter in which entry. */
function likenessOf({ facts, verdict, caseGrade, removes, adds }: Change): string {
  const changed = facts.map(({ fact, after, pointer }) => JSON.stringify([fact, pointer?.replace(/\d+/, "") ?? after]));
  return JSON.stringify([changed.toSorted(), verdict, caseGrade, removes, adds]);
}
