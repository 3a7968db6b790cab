import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { type OpeningReport, openFileJournal } from "../../../engine/store/journal/open-file-journal.ts";
import type { EvaluationJournal } from "../../../engine/store/store.ts";
import { aFolder } from "../a-folder.ts";
import { numberedEntry } from "../an-entry.ts";

export const NOW = Date.UTC(2026, 8, 18, 4);

type Opened = { readonly journal: EvaluationJournal; readonly report: OpeningReport };

/** Opens the journal of a test; it is closed when the test is over. */
export async function openJournal(folder: string, segmentBytes = 1 << 20, now = NOW): Promise<Opened> {
  const opened = await openFileJournal(folder, { clock: () => now, durability: "write", segmentBytes });
  onTestFinished(() => opened.journal.close());
  return opened;
}

/** The folder of a closed journal with the records 1 to `records`, `aSegment` of them in each segment. */
export async function aClosedJournal(records: number, aSegment = records): Promise<string> {
  const folder = await aFolder();
  for (let first = 1; first <= records; first += aSegment) {
    // A segment that is full at once: every opening after the first goes on in a new one.
    const { journal } = await openJournal(folder, 1);
    const last = Math.min(first + aSegment - 1, records);
    await journal.appendMany(Array.from({ length: last - first + 1 }, (_, n) => numberedEntry(first + n)));
    await journal.close();
  }
  return folder;
}

/** The paths of the segments, oldest first. */
export async function segmentPaths(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ndjson"));
  return names.toSorted().map((name) => join(folder, name));
}

/** Rewrites the lines of a segment (without their line ends). */
export async function editLines(path: string, edit: (lines: readonly string[]) => readonly string[]): Promise<void> {
  const lines = (await readFile(path, "utf8")).split("\n").slice(0, -1);
  await writeFile(
    path,
    edit(lines)
      .map((line) => `${line}\n`)
      .join(""),
  );
}

/** Puts bytes behind the last line, as a crash in the middle of a write leaves them. */
export async function appendBytes(path: string, bytes: string | Uint8Array): Promise<void> {
  await appendFile(path, bytes);
}
