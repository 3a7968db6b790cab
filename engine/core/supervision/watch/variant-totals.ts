import type { CaseVariant } from "../../model/formats.generated.ts";
import type { VariantProfile } from "./case-tally.ts";

/** The variants of the cases, the most frequent first. */
export type VariantTotals = {
  readonly add: (caseId: string, profile: VariantProfile) => void;
  readonly remove: (caseId: string, profile: VariantProfile) => void;
  readonly ranked: (cases: number) => CaseVariant[];
  /** How many different variants there were. */
  readonly count: () => number;
};

export type VariantBounds = {
  /** So many variants are counted one by one. When there are more, the rarest half is no longer told. */
  readonly counted: number;
  /** So many are told, the most frequent first. */
  readonly told: number;
  /** Up to so many different ones are known apart; the count stops there. */
  readonly distinct: number;
};

const SAMPLES = 5;

type VariantTotal = { readonly profile: VariantProfile; cases: number; readonly sample: string[] };

export function createVariantTotals({ counted, told, distinct }: VariantBounds): VariantTotals {
  const totals = new Map<string, VariantTotal>();
  /** Of every variant how many cases it has: the count of variants stays right when the rarest are no longer told. */
  const seen = new Map<string, number>();
  return {
    add: (caseId, profile) => {
      const times = seen.get(profile.id);
      if (times !== undefined || seen.size < distinct) seen.set(profile.id, (times ?? 0) + 1);
      const total = totals.get(profile.id) ?? { profile, cases: 0, sample: [] };
      total.cases += 1;
      if (total.sample.length < SAMPLES) total.sample.push(caseId);
      totals.set(profile.id, total);
      if (totals.size > counted) dropRarest(totals, counted / 2);
    },
    remove: (caseId, { id }) => {
      const times = seen.get(id) ?? 0;
      if (times > 1) seen.set(id, times - 1);
      else seen.delete(id);
      const total = totals.get(id);
      if (total === undefined) return;
      total.cases -= 1;
      if (total.sample.includes(caseId)) total.sample.splice(total.sample.indexOf(caseId), 1);
      if (total.cases <= 0) totals.delete(id);
    },
    ranked: (cases) =>
      [...totals.values()]
        .toSorted(byFrequency)
        .slice(0, told)
        .map(({ profile, cases: own, sample }) => ({
          id: profile.id,
          steps: [...profile.steps],
          cases: own,
          share: own / cases,
          fitness: profile.fitness,
          cost: profile.cost,
          optimal: profile.optimal,
          sample: [...sample],
        })),
    count: () => seen.size,
  };
}

/** The most frequent first; of equally frequent ones always in the same order, whichever came first. */
function byFrequency(first: VariantTotal, second: VariantTotal): number {
  if (first.cases !== second.cases) return second.cases - first.cases;
  return first.profile.id < second.profile.id ? -1 : 1;
}

function dropRarest(totals: Map<string, VariantTotal>, kept: number): void {
  for (const { profile } of [...totals.values()].toSorted(byFrequency).slice(kept)) totals.delete(profile.id);
}
