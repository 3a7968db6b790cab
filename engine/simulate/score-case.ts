import type { MoveCosts } from "../core/conformance/alignment.ts";
import type { CaseReport, SupervisionCode, SupervisionFinding } from "../core/model/formats.generated.ts";
import type { Plant, SimulatedCase } from "./simulation.ts";

/** What was planted in a case against what was found in it. */
export type CaseScore = {
  readonly hits: readonly Hit[];
  readonly missed: readonly Plant[];
  /** Found, though nobody planted it. */
  readonly unplanted: readonly SupervisionFinding[];
};

/** A plant that was found: at its step, or at another one that explains the case as cheaply. */
type Hit = { readonly plant: Plant; readonly isAtItsStep: boolean };

/**
 * Pairs plants with findings of their code at their step. A deviation from the flow that is left over also counts as found
 * by a finding of its code at another step when the case costs what the plant costs: of two steps that changed places, or
 * of two ways to a step of which neither was taken, nobody can say which one it was.
 */
export function scoreCase(
  { planted }: Pick<SimulatedCase, "planted">,
  { findings, conformance }: Pick<CaseReport, "findings" | "conformance">,
  costs: MoveCosts,
): CaseScore {
  const open = [...findings];
  const take = (isIt: (finding: SupervisionFinding) => boolean): boolean => {
    const index = open.findIndex(isIt);
    if (index >= 0) open.splice(index, 1);
    return index >= 0;
  };
  const exact = new Set(
    planted.filter(({ code, step }) => take((found) => found.code === code && found.step === step)),
  );
  const equal = new Set(
    planted.filter(
      (plant) =>
        !exact.has(plant) && costOf(plant, costs) === conformance.cost && take(({ code }) => code === plant.code),
    ),
  );
  return {
    hits: planted
      .filter((plant) => exact.has(plant) || equal.has(plant))
      .map((plant) => ({ plant, isAtItsStep: exact.has(plant) })),
    missed: planted.filter((plant) => !exact.has(plant) && !equal.has(plant)),
    unplanted: open,
  };
}

/** Whether a deviation is one from the flow of the map, so that the case does not fit it. */
export function leavesTheMap(code: SupervisionCode): boolean {
  return FLOW.has(code);
}

const FLOW: ReadonlySet<SupervisionCode> = new Set(["SKIPPED_STEP", "ADDED_STEP", "OUT_OF_ORDER", "REWORK"]);

/** What a deviation from the flow costs by itself; undefined for what costs nothing. */
function costOf({ code, step }: Plant, { skip, add }: MoveCosts): number | undefined {
  if (!leavesTheMap(code)) return undefined;
  const skipped = code === "SKIPPED_STEP" || code === "OUT_OF_ORDER" ? skip(step ?? "") : 0;
  return code === "SKIPPED_STEP" ? skipped : skipped + add(step);
}
