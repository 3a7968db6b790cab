import type { AttachedBacktest, LocalizedText, ReviewRequirement } from "../core/model/formats.generated.ts";
import type { Circumstances } from "./situation.ts";
import { lastRound } from "./stage.ts";

/** Why what was submitted last is not backtested as its grade requires; undefined when it is, or need not be. */
export function backtestRefusal({
  review,
  requirement,
}: Pick<Circumstances, "review" | "requirement">): LocalizedText | undefined {
  // A power that was never published has judged no case, and its example cases are run before every publication anyway.
  if (requirement.backtest === undefined || review.base === undefined) return undefined;
  const { revision } = lastRound(review);
  const { backtest: wanted } = requirement;
  const isDone = review.backtests.some((attached) => attached.digest === revision && isEnough(attached, wanted));
  return isDone ? undefined : missing(wanted);
}

/** Example cases take the place of recorded ones only while there are too few of these. */
function isEnough(
  { source, cases, recorded }: AttachedBacktest,
  wanted: NonNullable<ReviewRequirement["backtest"]>,
): boolean {
  if (source.kind !== "examples") return cases >= wanted.cases;
  return cases > 0 && recorded !== undefined && recorded < wanted.cases;
}

function missing({ cases }: NonNullable<ReviewRequirement["backtest"]>): LocalizedText {
  return {
    zh: `须先对报送的草稿做回溯测试并附上结果，案件不少于${cases}件；评估记录不足${cases}件的，可用样例案件`,
    en: `a backtest of exactly what was submitted must be attached first, on at least ${cases} cases; where fewer evaluations are recorded, on the example cases`,
  };
}
