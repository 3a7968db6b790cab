import type {
  LocalizedText,
  Review,
  ReviewedRiskPoint,
  ReviewRequirement,
  RiskPointDecision,
} from "../core/model/formats.generated.ts";
import { counted } from "../core/value/counted.ts";
import { isIndependent } from "./four-eyes.ts";
import { lastRound } from "./stage.ts";

/** Whether the round that went up last is the one after which a draft is approved. */
export function isLastRound(review: Review, { rounds }: ReviewRequirement): boolean {
  return lastRound(review).number >= rounds;
}

/** The risk points that must be decided in this round: those that it touches, in the last round all of them. */
function pointsToDecide(review: Review, requirement: ReviewRequirement): readonly ReviewedRiskPoint[] {
  const { riskPoints } = lastRound(review);
  return riskPoints.filter(({ touched, removed }) =>
    isLastRound(review, requirement) ? removed !== true || touched : touched,
  );
}

/** The decision that holds of each risk point in the last round: the last one by somebody who is no editor. */
export function decisionsInForce(review: Review, editors: readonly string[]): ReadonlyMap<string, RiskPointDecision> {
  const decisions = lastRound(review).decisions.filter(({ by }) => isIndependent(by, editors));
  return new Map(decisions.map((decision) => [decision.riskPoint, decision]));
}

/** Those that nobody has decided yet. */
export function undecidedPoints(
  review: Review,
  requirement: ReviewRequirement,
  editors: readonly string[],
): readonly ReviewedRiskPoint[] {
  const decided = decisionsInForce(review, editors);
  return pointsToDecide(review, requirement).filter(({ id }) => !decided.has(id));
}

/** How many risk points must be decided first; undefined when none is left. */
export function undecidedWords(count: number): LocalizedText | undefined {
  if (count === 0) return undefined;
  return {
    zh: `还有${count}个风险点没有审定，请先逐点审定`,
    en: `${counted(count, "risk point")} not decided yet: decide one by one first`,
  };
}
