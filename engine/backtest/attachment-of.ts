import { SunmapError } from "../core/errors.ts";
import type { AttachedBacktest, Backtest, BacktestTotals, LocalizedText } from "../core/model/formats.generated.ts";

/**
 * What the review of a power keeps of a backtest. `recorded` tells how many evaluations of the power there are, which matters
 * where example cases take their place.
 *
 * @throws BACKTEST_NOT_ATTACHED for one that is not done or of another power
 */
export async function attachmentOf(
  { id, power: own, revision, result, against, source }: Backtest,
  power: string,
  recorded: () => Promise<number>,
): Promise<AttachedBacktest> {
  if (result === undefined || own !== power) throw new SunmapError("BACKTEST_NOT_ATTACHED", { backtest: id });
  const { cases, notComparable } = result.totals;
  return {
    id,
    digest: revision,
    source,
    cases: cases - notComparable,
    ...(source.kind === "examples" && { recorded: await recorded() }),
    summary: summaryOf(result.totals, against.version),
  };
}

function summaryOf(totals: BacktestTotals, version: number | undefined): LocalizedText {
  const { cases, unchanged, loosened, tightened, otherFindings, notComparable } = totals;
  const against =
    version === undefined
      ? { zh: "当时的结论", en: "what was recorded" }
      : { zh: `第${version}版`, en: `version ${version}` };
  return {
    zh: `对照${against.zh}，${cases}个案件：放宽${loosened}，收紧${tightened}，发现不同${otherFindings}，无法比较${notComparable}，不变${unchanged}`,
    en: `${cases} cases against ${against.en}: ${loosened} loosened, ${tightened} tightened, ${otherFindings} with other findings, ${notComparable} not comparable, ${unchanged} unchanged`,
  };
}
