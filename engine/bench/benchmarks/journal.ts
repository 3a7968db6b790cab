import { join } from "node:path";
import { performance } from "node:perf_hooks";

import type { Benchmark, Cell } from "../benchmark.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { openFileJournal } from "../../store/journal/open-file-journal.ts";
import type { EvaluationEntry, EvaluationJournal } from "../../store/store.ts";

/** What it costs to record an evaluation, alone and with others, and to verify and open a journal again. */
export const journal: Benchmark = {
  name: "journal",
  title: "Journal: recording and verifying evaluations",
  run: async ({ pace, progress }) => {
    const records = pace === "quick" ? 500 : 200_000;
    const alone = pace === "quick" ? 20 : 2_000;
    const rows: Cell[][] = [];
    for (const durability of ["fsync", "write"] as const) {
      progress(`${durability}, ${records} records`);
      rows.push(
        ...(await inScratchFolder((folder) => rowsOf(join(folder, "journal"), { durability, records, alone }))),
      );
    }
    return {
      columns: ["what", "durability", "records", "seconds", "records/s", "µs per record"],
      rows,
      notes: ["An entry has a case of 0.8 KB and an evaluation of 7 KB, as a typical one has."],
    };
  },
};

const TOGETHER = 64;

type Size = { readonly durability: "fsync" | "write"; readonly records: number; readonly alone: number };

const clock = (): number => Date.now();

async function rowsOf(folder: string, { durability, records, alone }: Size): Promise<Cell[][]> {
  const { journal: opened } = await openFileJournal(folder, { clock, durability });
  const row = (what: string, count: number, seconds: number): Cell[] => [
    what,
    durability,
    count,
    seconds,
    count / seconds,
    (seconds * 1e6) / count,
  ];
  const first = await secondsOf(() => appendAlone(opened, alone));
  const together = await secondsOf(() => appendTogether(opened, records));
  const verifying = await secondsOf(async () => {
    const { brokenCount, records: found } = await opened.verify();
    if (brokenCount > 0 || found !== records + alone) throw new Error("the journal is not sound");
  });
  await opened.close();
  const reopening = await secondsOf(async () => (await openFileJournal(folder, { clock, durability })).journal.close());
  return [
    row("append, one after the other", alone, first),
    row(`append, ${TOGETHER} waiting together`, records, together),
    row("verify", records + alone, verifying),
    row("open again", records + alone, reopening),
  ];
}

async function appendAlone(opened: EvaluationJournal, count: number): Promise<void> {
  for (let index = 0; index < count; index++) await opened.append(entryOf(index));
}

async function appendTogether(opened: EvaluationJournal, count: number): Promise<void> {
  for (let index = 0; index < count; index += TOGETHER) {
    const size = Math.min(TOGETHER, count - index);
    await Promise.all(Array.from({ length: size }, (_, offset) => opened.append(entryOf(index + offset))));
  }
}

function entryOf(index: number): EvaluationEntry {
  return {
    power: "highway-tendering",
    policy: { version: 1, digest: `sha256:${"0".repeat(64)}` },
    askedBy: "system-1",
    at: "2026-09-18T09:30:00+08:00",
    verdict: "stop",
    caseGrade: "A",
    monitoringGrade: "A",
    caseJson: Buffer.from(`{"facts":{"number":${index},"text":"${ASCII}"}}`),
    evaluationJson: EVALUATION,
  };
}

const ASCII = "depositRatio ".repeat(55);
const CHINESE = "投标保证金比例超过上限".repeat(60);
const EVALUATION = Buffer.from(`{"verdict":"stop","message":"${CHINESE}","text":"${ASCII.repeat(7)}"}`);

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
