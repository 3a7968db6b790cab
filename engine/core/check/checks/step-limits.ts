import { timeBudgets, type TimeBudget } from "../../map/time-budget.ts";
import type { PowerMap } from "../../map/power-map.ts";
import type { TimeLimit } from "../../model/formats.generated.ts";
import { TIME_UNIT_LABELS } from "../../model/power-labels.ts";
import type { Report } from "../check-finding.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** The steps together do not take longer than the power commits itself to. */
export const stepLimits: PackCheck = ({ source: { map, power }, report }) => {
  if (map === undefined) return;
  for (const budget of timeBudgets(map, power).budgets) {
    const { commitment, slack } = budget;
    if (commitment !== undefined && slack !== undefined && slack < 0) tell(budget, commitment, map, report);
  }
};

function tell(
  { unit, longest, path, perStep }: TimeBudget,
  { title, amount }: TimeLimit,
  map: PowerMap,
  report: Report,
): void {
  const taking = perStep
    .filter(({ onPath }) => onPath)
    .map(({ step }) => map.steps.find(({ id }) => id === step)?.title);
  const words = {
    titleZh: title.zh,
    titleEn: title.en,
    committed: amount,
    longest,
    unitZh: TIME_UNIT_LABELS[unit].zh,
    unitEn: TIME_UNIT_LABELS[unit].en,
    stepsZh: taking.map((step) => step?.zh).join("、"),
    stepsEn: taking.map((step) => step?.en).join(", "),
  };
  report(finding("STEP_LIMITS_EXCEED_COMMITMENT", { document: "map", pointer: path.at(-1) ?? "" }, words));
}
