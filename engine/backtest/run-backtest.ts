import { Comparison, type ComparisonParts } from "../core/backtest/comparison.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { maskCase } from "../core/personal/mask-case.ts";
import type { BacktestProgress, BacktestResult, BacktestSample } from "../core/model/formats.generated.ts";
import type { PastCases } from "./cases/past-cases.ts";
import type { Unreadable } from "./cases/unreadable.ts";

/** What a backtest came to. */
export type BacktestEnd = { readonly result: BacktestResult; readonly samples: readonly BacktestSample[] };

export type BacktestRun = ComparisonParts & {
  /** Reads the cases; what could not be read is told to `unreadable`, how far it is to `progress`. */
  readonly read: (told: { readonly progress: (read: number) => void }) => PastCases;
  readonly unreadable: Unreadable;
  /** Records or bytes of the source. */
  readonly of: number;
  /** Told at every bunch of cases. */
  readonly progress: (progress: BacktestProgress) => void;
};

/** Judges past cases by a draft, one bunch after the other: its memory does not depend on how many there are. */
export async function runBacktest(run: BacktestRun): Promise<BacktestEnd> {
  const comparison = new Comparison(run);
  const { unreadable, of } = run;
  let read = 0;
  const told = (): void => run.progress({ read, of, cases: comparison.cases });
  for await (const cases of run.read({ progress: (position) => (read = Math.min(position, of)) })) {
    for (const past of cases) if (!comparison.add(past)) unreadable.add("caseUnreadable", placeOf(past.id));
    told();
  }
  read = of;
  told();
  const { samples, ...result } = comparison.result();
  return {
    result: { ...result, unreadable: unreadable.all() },
    samples: samples.map((sample) => masked(sample, run.draft)),
  };
}

/** A case that only a file gave stays in its sample, as it may be kept. */
function masked(sample: BacktestSample, { personal, readFacts }: CompiledPolicy): BacktestSample {
  if (sample.case === undefined || personal === undefined) return sample;
  const unreadable = new Set(readFacts(sample.case.facts).invalid.map(({ fact }) => fact));
  return { ...sample, case: maskCase(sample.case, personal, unreadable) };
}

/** The number in an id: of a record or of a line. */
function placeOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}
