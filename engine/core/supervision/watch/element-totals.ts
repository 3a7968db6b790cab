import type { ElementStatistics, FlowStatistics } from "../../model/formats.generated.ts";
import type { PowerMap } from "../../map/power-map.ts";
import type { CaseTally } from "./case-tally.ts";
import { countIn, createDurationHistogram, quantileOf, type DurationHistogram } from "./duration-histogram.ts";

type ElementTotal = Record<
  "frequency" | "skipped" | "added" | "outOfOrder" | "rework" | "overdue" | "deviation",
  number
> & {
  readonly durations: DurationHistogram;
};

/** How often and how long the elements and flows of a map were passed: exact counts, in memory bounded by the map. */
export type ElementTotals = {
  /** Adds a case, or takes it out. */
  readonly count: (tally: CaseTally, times: 1 | -1) => void;
  readonly elements: () => ElementStatistics[];
  readonly flows: () => FlowStatistics[];
};

export function createElementTotals({ nodes, flows }: PowerMap): ElementTotals {
  const totals = new Map(nodes.map(({ id }) => [id, emptyTotal()]));
  const taken = new Map(flows.map(({ id }) => [id, 0]));
  return {
    count: ({ profile, durations, deviations }, times) => {
      for (const element of profile.passed) {
        const total = totals.get(element);
        if (total !== undefined) total.frequency += times;
      }
      for (const flow of profile.flows) taken.set(flow, (taken.get(flow) ?? 0) + times);
      for (const [element, bucket] of durations) {
        const total = totals.get(element);
        if (total !== undefined) countIn(total.durations, bucket, times);
      }
      for (const { element, kind, weight } of deviations) {
        const total = totals.get(element);
        if (total === undefined) continue;
        total[kind] += times;
        total.deviation += times * weight;
      }
    },
    elements: () =>
      [...totals].flatMap(([element, total]) => (isUntouched(total) ? [] : [statisticsOf(element, total)])),
    flows: () => [...taken].flatMap(([flow, frequency]) => (frequency === 0 ? [] : [{ flow, frequency }])),
  };
}

function emptyTotal(): ElementTotal {
  const durations = createDurationHistogram();
  return { frequency: 0, skipped: 0, added: 0, outOfOrder: 0, rework: 0, overdue: 0, deviation: 0, durations };
}

function isUntouched({ durations: _durations, ...counts }: ElementTotal): boolean {
  return Object.values(counts).every((count) => count === 0);
}

function statisticsOf(element: string, { durations, ...counts }: ElementTotal): ElementStatistics {
  const statistics: ElementStatistics = { element, ...counts };
  const [median, ninthDecile] = [quantileOf(durations, 0.5), quantileOf(durations, 0.9)];
  if (median !== undefined) statistics.medianHours = hoursOf(median);
  if (ninthDecile !== undefined) statistics.ninthDecileHours = hoursOf(ninthDecile);
  return statistics;
}

/** To a hundredth of an hour, or to four digits where that is finer. */
function hoursOf(minutes: number): number {
  return Number((minutes / 60).toPrecision(4));
}
