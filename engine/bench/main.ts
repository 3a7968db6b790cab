import type { Benchmark, BenchmarkSettings } from "./benchmark.ts";
import { backtest } from "./benchmarks/backtest.ts";
import { batch } from "./benchmarks/batch.ts";
import { conformance } from "./benchmarks/conformance.ts";
import { database } from "./benchmarks/database.ts";
import { diff } from "./benchmarks/diff.ts";
import { governedCase } from "./benchmarks/governed-case.ts";
import { inProcess } from "./benchmarks/in-process.ts";
import { journal } from "./benchmarks/journal.ts";
import { journalProof } from "./benchmarks/journal-proof.ts";
import { memory } from "./benchmarks/memory.ts";
import { reachableRules } from "./benchmarks/reachable-rules.ts";
import { singleCase } from "./benchmarks/single-case.ts";
import { startup } from "./benchmarks/startup.ts";
import { superviseLog } from "./benchmarks/supervise-log.ts";
import { supervisionAccuracy } from "./benchmarks/supervision-accuracy.ts";
import { supervisionEvent } from "./benchmarks/supervision-event.ts";
import { describeMachine } from "./machine.ts";
import { renderTable } from "./render-table.ts";
import { runBenchmark } from "./servers/run-benchmark.ts";

export { describeMachine };

/** Every benchmark, in the order in which it runs. Add yours here: one file a benchmark. */
const BENCHMARKS: readonly Benchmark[] = [
  inProcess,
  reachableRules,
  singleCase,
  governedCase,
  batch,
  memory,
  startup,
  journal,
  backtest,
  database,
  journalProof,
  conformance,
  superviseLog,
  supervisionEvent,
  supervisionAccuracy,
  diff,
];

/** The names by which single benchmarks are asked for. */
export function benchmarkNames(): string[] {
  return BENCHMARKS.map(({ name }) => name);
}

/**
 * Runs the benchmarks of these names, or all of them, one after the other, and gives each table in Markdown when it is done.
 * Where they are several, each has a process of its own.
 *
 * @throws when none has such a name.
 */
export async function runBenchmarks(
  names: readonly string[],
  settings: BenchmarkSettings,
  report: (markdown: string) => void,
): Promise<void> {
  const chosen = BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name));
  const [first] = chosen;
  if (first === undefined) throw new Error(`there is no benchmark ${names.join(", ")}`);
  if (chosen.length === 1) report(await tableOf(first, settings));
  else for (const { name } of chosen) report(await runBenchmark(name, settings));
}

async function tableOf({ name, title, run }: Benchmark, settings: BenchmarkSettings): Promise<string> {
  settings.progress(name);
  const table = await run({ ...settings, progress: (line) => settings.progress(`${name}: ${line}`) });
  return `## ${title}\n\n${renderTable(table)}\n`;
}
