import { seededRandom } from "../simulate/random.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { BacktestProgress } from "../core/model/formats.generated.ts";
import { openLogFile } from "../logs/input/log-source.ts";
import { compileDocuments } from "../policies/compile-documents.ts";
import { requireMasterKey } from "../personal/master-key.ts";
import { partOpener } from "../personal/personal-parts.ts";
import { openPastRecords } from "../store/past-records.ts";
import type { BacktestTask, PolicyParts } from "./backtest-task.ts";
import { readJournalCases } from "./cases/journal-cases.ts";
import { readLineCases } from "./cases/line-cases.ts";
import { readTableCases, type Dictionary } from "./cases/table-cases.ts";
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
  return runOnCases(task, { draft, against, progress });
}

/** Does a backtest with policies that are compiled already. @throws LogRefused when the file cannot be read */
export async function runOnCases(
  { cases, at, seed }: Pick<BacktestTask, "cases" | "at" | "seed">,
  parts: Pick<BacktestRun, "draft" | "against" | "progress">,
): Promise<BacktestEnd> {
  const unreadable = new Unreadable();
  const run = { ...parts, unreadable, random: seededRandom(seed) };
  if (cases.kind === "journal") {
    const journal = await openPastRecords(cases.journal, cases.through);
    const organOf = (asker: string | null): string | undefined =>
      asker === null ? undefined : cases.organs.get(asker);
    const opener = partOpener(journal.keys, () => requireMasterKey(cases.masterKey));
    const read: BacktestRun["read"] = ({ progress }) =>
      readJournalCases(journal, cases.range, { organOf, opener, unreadable, progress });
    try {
      return await runBacktest({ ...run, read, of: journal.size });
    } finally {
      await journal.close();
    }
  }
  const file = await openLogFile(cases.path);
  const read: BacktestRun["read"] = ({ progress }) => {
    const reading = { at, unreadable, progress };
    return cases.format === "csv" ? readTableCases(file, dictionaryOf(parts), reading) : readLineCases(file, reading);
  };
  return runBacktest({ ...run, read, of: file.size });
}

/** The facts of both policies; where they differ a cell is read as the draft has it. */
function dictionaryOf({ draft, against }: Pick<BacktestRun, "draft" | "against">): Dictionary {
  const policies = against === "recorded" ? [draft] : [against, draft];
  return Object.fromEntries(
    policies.flatMap(({ sources }) => sources.map(({ name, definition }) => [name, definition])),
  );
}

async function compile({ documents, library }: PolicyParts): Promise<CompiledPolicy> {
  const compilation = await compileDocuments(documents, library);
  if (compilation.ok) return compilation.policy;
  throw new SunmapError("POLICY_INVALID", { power: documents.power.id, findings: compilation.findings });
}
