import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach } from "vitest";

import { openFileJournal } from "../../../engine/store/journal/open-file-journal.ts";
import type { EvaluationJournal } from "../../../engine/store/store.ts";
import { forgottenKeysContract } from "../journal-keys.contract.ts";
import { journalContract } from "../journal.contract.ts";

const folder = await mkdtemp(join(tmpdir(), "sunmap-journal-"));
const opened: EvaluationJournal[] = [];
afterEach(() => Promise.all(opened.map((journal) => journal.close())));
afterAll(() => rm(folder, { recursive: true }));

journalContract("file", (clock) => open(`whole-${opened.length}`, () => clock.now));
journalContract("file in small segments", (clock) => open(`small-${opened.length}`, () => clock.now, 4096));
forgottenKeysContract("file", (clock) => open(`keys-${opened.length}`, () => clock.now));

async function open(name: string, clock: () => number, segmentBytes?: number): Promise<EvaluationJournal> {
  const { journal } = await openFileJournal(join(folder, name), { clock, ...(segmentBytes && { segmentBytes }) });
  opened.push(journal);
  return journal;
}
