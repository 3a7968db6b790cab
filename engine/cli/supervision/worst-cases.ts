import type { CaseReport, FindingCounts } from "../../core/model/formats.generated.ts";

/** A case with what was found in it. */
export type WorstCase = {
  readonly id: string;
  readonly findings: CaseReport["findings"];
  readonly counts: FindingCounts;
  readonly cost: number;
};

type WorstCases = { readonly add: (id: string, report: CaseReport) => void; readonly all: () => WorstCase[] };

/** Keeps so many cases of a log with the gravest findings: by those of grade A, then B, then C, then by their cost. */
export function createWorstCases(most: number): WorstCases {
  let worst: WorstCase[] = [];
  return {
    add: (id, { findings, conformance }) => {
      if (findings.length === 0 || most === 0) return;
      const found = { id, findings, counts: countsOf(findings), cost: conformance.cost };
      const last = worst.at(-1);
      if (worst.length >= most && last !== undefined && byGravity(found, last) >= 0) return;
      worst = [...worst, found].toSorted(byGravity).slice(0, most);
    },
    all: () => worst,
  };
}

function countsOf(findings: CaseReport["findings"]): FindingCounts {
  const counts = { A: 0, B: 0, C: 0 };
  for (const { grade } of findings) counts[grade] += 1;
  return counts;
}

function byGravity(first: WorstCase, second: WorstCase): number {
  const { A, B, C } = second.counts;
  return A - first.counts.A || B - first.counts.B || C - first.counts.C || second.cost - first.cost;
}
