import type { ConditionWords } from "../evaluate/test-sentence.ts";
import type {
  BacktestOutcome,
  Effect,
  Explanation,
  FindingPlace,
  Grade,
  LocalizedText,
  Verdict,
} from "../model/formats.generated.ts";

/** One judgment of a case, as far as it is compared with another one of the same case. */
export type CaseJudgment = {
  readonly verdict: Verdict;
  readonly baselineGrade: Grade;
  readonly caseGrade: Grade | null;
  readonly monitoringGrade: Grade;
  readonly fired: readonly FiredRule[];
  /** The names of the rules that stay undecided. */
  readonly undecided: readonly string[];
  readonly obstacles: readonly Obstacle[];
  /** How a rule came out; asked of the few cases in which something differs. */
  readonly view: (rule: string) => RuleView;
  /** What the tests of its rules are called. */
  readonly words: ConditionWords;
};

export type FiredRule = {
  readonly rule: string;
  readonly title: LocalizedText;
  readonly grade: Grade;
  readonly effect: Effect;
  readonly places: readonly Pick<FindingPlace, "step" | "title">[];
};

/** Something that keeps a policy from deciding a case: a fact that is missing or cannot be used, or a notice. */
export type Obstacle = {
  readonly code: "factMissing" | "factInvalid" | "notice";
  readonly name: string;
  readonly title?: LocalizedText;
};

/** How one rule came out. `absent`: the policy does not have it; `unknown`: what was recorded does not tell. */
export type RuleView = {
  readonly state: "decided" | "absent" | "notInForce" | "unknown";
  readonly title?: LocalizedText;
  readonly grade?: Grade;
  readonly explanation?: Explanation;
};

/** What a sample keeps of a judgment. */
export function outcomeOf({ verdict, caseGrade, monitoringGrade, fired, undecided }: CaseJudgment): BacktestOutcome {
  return { verdict, caseGrade, monitoringGrade, fired: fired.map(({ rule }) => rule), undecided: [...undecided] };
}
