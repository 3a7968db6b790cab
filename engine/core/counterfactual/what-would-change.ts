import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { CaseFile, Evaluation, Grade, Verdict } from "../model/formats.generated.ts";
import type { Change } from "./change.ts";
import { goalsOf } from "./goal.ts";
import { searchFor } from "./search.ts";
import { trialOf } from "./trial.ts";

export type Question = {
  /** The verdict or the case grade that is wanted; without it any milder, any stricter, or any at all when the case is incomplete. */
  readonly target?: Verdict | Grade;
  /** How many answers at most. */
  readonly most?: number;
};

/**
 * The fewest facts first, milder judgments before stricter ones. `complete` is false when the search stopped at its bounds:
 * that nothing was found then does not mean that there is nothing.
 */
export type Answer = { readonly changes: readonly Change[]; readonly complete: boolean };

const USUAL_MOST = 10;

/**
 * What would change the judgment of a case: the smallest sets of facts that, made otherwise or supplied, give another
 * verdict or grade. Each is proved by judging the changed case again. Facts are changed as little as turns a test: a number
 * or date just over its limit, a choice to another, an entry of a list; computed facts by what they are computed from.
 * What was sent is never withdrawn. Deterministic and bounded: at most four facts
 * together, and a rule that came into force on another day is not sought.
 */
export function whatWouldChange(
  policy: CompiledPolicy,
  caseFile: CaseFile,
  at: string,
  { target, most = USUAL_MOST }: Question = {},
): Answer {
  const now = evaluate(policy, caseFile, at, "none");
  const dated = policy.on(now.lawDate);
  const trial = trialOf(policy, dated, now.lawDate, caseFile.facts);
  const judge = (facts: CaseFile["facts"]): Evaluation => evaluate(policy, { ...caseFile, facts }, at, "none");
  const goals = goalsOf(target, now);
  const search = { policy, dated, trial, sent: caseFile.facts, now, judge, most: Math.ceil(most / goals.length) };
  const searches = goals.map((goal) => searchFor(goal, search));
  const rank = new Map(policy.rules.map(({ rule }, index) => [rule.name, index]));
  return {
    changes: searches
      .flatMap(({ found }) => found.toSorted(byRule(rank)))
      .toSorted(byNumberOfFacts)
      .slice(0, most),
    complete: searches.every(({ isComplete }) => isComplete),
  };
}

function byNumberOfFacts(first: Change, second: Change): number {
  return first.facts.length - second.facts.length;
}

/** By the first rule that was aimed at: the highest priority first, then by name, as findings are told. */
function byRule(rank: ReadonlyMap<string, number>): (first: Change, second: Change) => number {
  const rankOf = ({ facts }: Change): number =>
    Math.min(...facts.map(({ because }) => rank.get(because?.rule ?? "") ?? rank.size));
  return (first, second) => rankOf(first) - rankOf(second);
}
