import { seededRandom } from "../simulate/random.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { BacktestProgress } from "../core/model/formats.generated.ts";
import { openLogFile } from "../logs/input/log-source.ts";
import { compileDocuments } from "../policies/compile-documents.ts";
import { openJournalReader } from "../store/journal/read-only-journal.ts";
import type { BacktestTask, PolicyParts } from "./backtest-task.ts";
import { readJournalCases } from "./cases/journal-cases.ts";
import { readLineCases } from "./cases/line-cases.ts";
import { readTableCases } from "./cases/table-cases.ts";
import { Unreadable } from "./cases/unreadable.ts";
import { runBacktest, type BacktestEnd, type BacktestRun } from "./run-backtest.ts";

/**
 * Does a backtest: compiles both policies once, and judges every case of the source by them.
 *
 * @throws LogRefused when the file cannot be read, POLICY_INVALID when a policy does not compile
 */
export async function runTask(
  task: BacktestTask,
  progress: (progress: BacktestProgress) => void,
): Promise<BacktestEnd> {
  const draft = await compile(task.draft);
  const against = task.against === "recorded" ? task.against : await compile(task.against);
  const unreadable = new Unreadable();
  const source = await openCases(task, unreadable, against === "recorded" ? [draft] : [draft, against]);
  return runBacktest({ draft, against, random: seededRandom(task.seed), unreadable, progress, ...source });
}

async function openCases(
  { cases, at }: BacktestTask,
  unreadable: Unreadable,
  policies: readonly CompiledPolicy[],
): Promise<Pick<BacktestRun, "read" | "of">> {
  if (cases.kind === "journal") {
    const journal = await openJournalReader(cases.folder);
    const organOf = (asker: string | null): string | undefined =>
      asker === null ? undefined : cases.organs.get(asker);
    return {
      of: Math.min(cases.range.through, journal.size),
      read: ({ progress }) => readJournalCases(journal, cases.range, { organOf, unreadable, progress }),
    };
  }
  const file = await openLogFile(cases.path, "cases");
  const dictionary = Object.fromEntries(
    policies.toReversed().flatMap(({ sources }) => sources.map(({ name, definition }) => [name, definition])),
  );
  return {
    of: file.size,
    read: ({ progress }) => {
      const reading = { at, unreadable, progress };
      return cases.format === "csv" ? readTableCases(file, dictionary, reading) : readLineCases(file, reading);
    },
  };
}

async function compile({ documents, library }: PolicyParts): Promise<CompiledPolicy> {
  const compilation = await compileDocuments(documents, library);
  if (compilation.ok) return compilation.policy;
  throw new SunmapError("POLICY_INVALID", { power: documents.power.id, findings: compilation.findings });
}
