import { join } from "node:path";
import { performance } from "node:perf_hooks";

import type { Benchmark, Cell } from "../benchmark.ts";
import { inScratchFolder } from "../scratch-folder.ts";
import { partOpener } from "../../personal/personal-parts.ts";
import { openJournalProof, type JournalProof } from "../../proof/journal-proof.ts";
import { openFileJournal } from "../../store/journal/open-file-journal.ts";
import type { EvaluationEntry, EvaluationJournal } from "../../store/store.ts";

/** What it costs to prove a journal: its tree and checkpoints while it grows, a verification of all of it, and one proof. */
export const journalProof: Benchmark = {
  name: "journal-proof",
  title: "Journal: tree, checkpoints, verification and proofs",
  run: async ({ pace, progress }) => {
    const records = pace === "quick" ? 2_000 : 1_000_000;
    const rows = await inScratchFolder((data) => rowsOf(data, records, progress));
    return {
      columns: ["what", "records", "seconds", "records/s", "µs per record"],
      rows,
      notes: [
        "A line has 2.4 KB. The first two rows record the same entries, without and with a checkpoint every 100 ms.",
        "Verifying reads every line, hashes its head, case and evaluation, follows the chain, and compares the tree with every checkpoint.",
      ],
    };
  },
};

const TOGETHER = 64;
const PROOFS = 200;

function row(what: string, count: number, seconds: number): Cell[] {
  return [what, count, seconds, count / seconds, (seconds * 1e6) / count];
}

async function rowsOf(data: string, records: number, progress: (line: string) => void): Promise<Cell[][]> {
  const few = Math.min(records, 200_000);
  progress(`recording ${few} without checkpoints`);
  const plain = await withJournal(join(data, "plain"), false, ({ journal }) => secondsOf(() => append(journal, few)));
  progress(`recording ${records} with checkpoints`);
  const folder = join(data, "signed");
  const signed = await withJournal(folder, true, async ({ journal }) => {
    const first = await secondsOf(() => append(journal, few));
    await append(journal, records - few);
    return first;
  });
  progress("opening, verifying and proving");
  let opening = 0;
  const before = performance.now();
  return withJournal(folder, true, async ({ journal, proof }) => {
    opening = (performance.now() - before) / 1000;
    const verifying = await secondsOf(() => verify(proof));
    await proof.tree.rebuild();
    const building = await secondsOf(() => proof.tree.root(journal.size));
    const proving = await secondsOf(() => prove(proof, journal.size));
    return [
      row("record, no checkpoints", few, plain),
      row("record, a checkpoint every 100 ms", few, signed),
      row("open again, compared with the last checkpoint", records, opening),
      row("verify", records, verifying),
      row("make the tree anew from its leaves", records, building),
      row("prove one record", PROOFS, proving),
    ];
  });
}

function failed(fault: unknown): void {
  throw fault;
}

type Opened = { readonly journal: EvaluationJournal; readonly proof: JournalProof };

async function withJournal<T>(data: string, signs: boolean, work: (opened: Opened) => Promise<T>): Promise<T> {
  const { journal } = await openFileJournal(join(data, "journal"), { clock: Date.now, durability: "write" });
  const proof = await openJournalProof({
    data,
    journal,
    opener: partOpener({ find: async () => undefined }, async () => Buffer.alloc(0)),
    place: () => ({ kind: "folder", folder: join(data, "journal"), end: journal.durableEnd() }),
    policies: { listVersions: async () => [], published: { version: () => Promise.reject(new Error("none")) } },
    anchors: [],
    every: signs ? 100 : 3_600_000,
    clock: Date.now,
    instantOf: (milliseconds) => new Date(milliseconds).toISOString(),
    random: Math.random,
    newId: () => "verification",
    incident: failed,
    anchorFailed: failed,
    failed,
  });
  try {
    return await work({ journal, proof });
  } finally {
    await proof.stop();
    await journal.close();
  }
}

async function append(journal: EvaluationJournal, count: number): Promise<void> {
  for (let index = 0; index < count; index += TOGETHER) {
    const size = Math.min(TOGETHER, count - index);
    await Promise.all(Array.from({ length: size }, (_, offset) => journal.append(entryOf(index + offset))));
  }
}

async function verify({ verifications }: JournalProof): Promise<void> {
  const { id } = verifications.add([]);
  while (verifications.find(id)?.report === undefined) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  if (verifications.find(id)?.report?.sound !== true) throw new Error("the journal is not sound");
}

async function prove({ tree }: JournalProof, size: number): Promise<void> {
  for (let number = 0; number < PROOFS; number += 1) {
    await tree.inclusion({ index: Math.floor((number * size) / PROOFS), size });
  }
}

const POLICY = { version: 1, digest: `sha256:${"0".repeat(64)}` };
const TEXT = "depositRatio ".repeat(28);
const EVALUATION = Buffer.from(
  `{"verdict":"stop","message":"${"投标保证金比例超过上限".repeat(20)}","text":"${TEXT}"}`,
);

function entryOf(index: number): EvaluationEntry {
  return {
    power: "highway-tendering",
    policy: POLICY,
    askedBy: "system-1",
    at: "2026-09-18T09:30:00+08:00",
    verdict: "stop",
    caseGrade: "A",
    monitoringGrade: "A",
    caseJson: Buffer.from(`{"facts":{"number":${index},"text":"${TEXT}"}}`),
    evaluationJson: EVALUATION,
  };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
