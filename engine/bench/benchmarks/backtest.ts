import { join } from "node:path";
import { performance } from "node:perf_hooks";

import type { BacktestTask, PolicyParts } from "../../backtest/backtest-task.ts";
import { startThread } from "../../backtest/start-thread.ts";
import { resolveCase } from "../../core/cases/resolve-case.ts";
import { evaluate } from "../../core/evaluate/evaluate.ts";
import type { CaseFile } from "../../core/model/formats.generated.ts";
import { evaluationJson } from "../../evaluation/evaluation-json.ts";
import { JsonWriter } from "../../evaluation/json-writer.ts";
import { readPolicyFolder } from "../../files/read-policy-folder.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import { compileDocuments } from "../../policies/compile-documents.ts";
import { seed } from "../../policies/seed.ts";
import { openFileJournal } from "../../store/journal/open-file-journal.ts";
import { MemoryPolicyStore } from "../../store/memory/memory-policy-store.ts";
import type { EvaluationEntry } from "../../store/store.ts";
import type { Benchmark, Cell } from "../benchmark.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { TYPICAL_POWER } from "../typical-cases.ts";

/** What it costs to judge a whole journal again by a draft. */
export const backtest: Benchmark = {
  name: "backtest",
  title: "Backtest: past evaluations judged again by a draft",
  run: async ({ pace, progress }) => {
    const records = RECORDS[pace];
    return inScratchFolder(async (folder) => {
      const version = await readVersion();
      const journal = join(folder, "journal");
      progress(`recording ${records} evaluations`);
      await fillJournal(journal, version, records);
      const rows: Cell[][] = [];
      for (const against of [version, "recorded"] as const) {
        progress(`backtest of ${records}`);
        const cases = {
          kind: "journal",
          journal: { kind: "folder", folder: journal },
          masterKey: "",
          range: { power: TYPICAL_POWER },
          through: records,
          organs: new Map(),
        } as const;
        rows.push([
          nameOf(against),
          records,
          ...(await measure({ draft: draftOf(version), against, cases, at: AT, seed: 1 })),
        ]);
      }
      return {
        columns: ["against", "evaluations", "changed", "seconds", "evaluations/s", "before MB", "peak MB"],
        rows,
        notes: [
          "The examples of highway tendering in turn, in a journal on disk; the draft has a milder cap of the deposit. Resident memory of the whole process, before and at its highest while the thread runs.",
        ],
      };
    });
  },
};

const RECORDS = { quick: 500, normal: 100_000, long: 1_000_000 } as const;
const AT = "2026-09-18T09:30:00+08:00";
const TOGETHER = 256;
const MEGABYTE = 1e6;
const LOOK_EVERY = 50;

type Version = PolicyParts & { readonly cases: readonly CaseFile[] };

async function readVersion(): Promise<Version> {
  const repository = await readPolicyFolder(repositoryRoot());
  const powers = repository.powers.filter(({ id }) => id === TYPICAL_POWER);
  const store = new MemoryPolicyStore();
  await seed(store, { ...repository, powers }, AT);
  const published = await store.readVersion(TYPICAL_POWER, "latest");
  if (published === undefined) throw new Error("the power was not published");
  const { documents, library } = published;
  const examples = documents.cases;
  const byName = new Map(
    examples.flatMap((example) => (example.name === undefined ? [] : [[example.name, example] as const])),
  );
  return { documents, library, cases: examples.flatMap((example) => resolveCase(example, byName) ?? []) };
}

/** The version with a cap of the deposit of 5 percent in place of 2. */
function draftOf({ documents, library }: Version): PolicyParts {
  const rules = documents.rules.map((rule) =>
    rule.name === "bid-deposit-over-cap"
      ? { ...rule, conditions: { all: [{ fact: "depositRatio", operator: "greaterThan", value: 0.05 }] } }
      : rule,
  );
  return { documents: { ...documents, rules }, library };
}

async function fillJournal(folder: string, version: Version, records: number): Promise<void> {
  const entries = await entriesOf(version);
  const { journal } = await openFileJournal(folder, { clock: () => Date.now(), durability: "write" });
  for (let index = 0; index < records; index += TOGETHER) {
    const size = Math.min(TOGETHER, records - index);
    await journal.appendMany(Array.from({ length: size }, (_, offset) => entryAt(entries, index + offset)));
  }
  await journal.close();
}

/** Every example as it is recorded. */
async function entriesOf({ documents, library, cases }: Version): Promise<EvaluationEntry[]> {
  const compilation = await compileDocuments(documents, library);
  if (!compilation.ok) throw new Error("the power does not compile");
  const { policy } = compilation;
  const writer = new JsonWriter(1 << 18);
  return cases.map((caseFile) => {
    const evaluation = evaluate(policy, caseFile, AT);
    const { verdict, caseGrade, monitoringGrade } = evaluation;
    return {
      power: TYPICAL_POWER,
      policy: { version: 1, digest: policy.digest },
      askedBy: "system-1",
      at: AT,
      verdict,
      caseGrade,
      monitoringGrade,
      caseJson: Buffer.from(JSON.stringify({ facts: caseFile.facts, openedAt: caseFile.openedAt })),
      evaluationJson: evaluationJson(evaluation, writer),
    };
  });
}

function entryAt(entries: readonly EvaluationEntry[], index: number): EvaluationEntry {
  const entry = entries[index % entries.length];
  if (entry === undefined) throw new Error("there are no examples");
  return entry;
}

function nameOf(against: Version | "recorded"): string {
  return against === "recorded" ? "what was recorded" : "the version in force";
}

async function measure(task: BacktestTask): Promise<Cell[]> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), LOOK_EVERY);
  const start = performance.now();
  const { result } = await startThread(task, () => undefined).ended;
  const seconds = (performance.now() - start) / 1000;
  clearInterval(looking);
  const { cases, unchanged } = result.totals;
  return [cases - unchanged, seconds, cases / seconds, before / MEGABYTE, peak / MEGABYTE];
}
