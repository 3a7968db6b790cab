import type { SupervisedLog } from "./supervise-log.ts";

/** What machines get of a supervised log. */
export function supervisionForMachines({
  cases,
  reading,
  statistics,
  findings,
  undecided,
  variants,
  worst,
}: SupervisedLog): object {
  return {
    cases,
    events: reading.events,
    fitness: statistics.fitness,
    findings: Object.fromEntries(findings),
    undecided: Object.fromEntries([...undecided].map(([code, { count }]) => [code, count])),
    statistics,
    variants,
    worstCases: worst.map(({ id, cost, counts, findings: found }) => ({ id, cost, ...counts, findings: found })),
    notUnderstood: reading.notUnderstood,
  };
}
