import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { attachmentOf } from "../../engine/backtest/attachment-of.ts";
import type { KeptBacktest } from "../../engine/backtest/backtest-jobs.ts";
import { Backtests } from "../../engine/backtest/backtests.ts";
import type { Backtest } from "../../engine/core/model/formats.generated.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";

const NOW = "2026-09-18T09:30:00+08:00";
const DIGEST = `sha256:${"0".repeat(64)}`;
const TOTALS = { cases: 9, unchanged: 4, loosened: 3, tightened: 1, otherFindings: 0, notComparable: 1 };

function aBacktest(parts: Partial<Backtest> = {}): Backtest {
  return {
    id: "backtest-1",
    power: "school-building",
    state: "running",
    draft: DIGEST,
    revision: DIGEST,
    against: { kind: "recorded" },
    source: { kind: "journal", through: 9 },
    askedAt: NOW,
    askedBy: "wang",
    progress: { read: 4, of: 9, cases: 4 },
    ...parts,
  };
}

async function opened(shelf: MemoryShelf<KeptBacktest>, folder: string, process?: string): Promise<Backtests> {
  return Backtests.open({
    shelf,
    ...(process !== undefined && { process }),
    folder,
    journal: { kind: "folder", folder },
    masterKey: "",
    organs: () => Promise.resolve(new Map()),
    now: () => NOW,
    failed: (fault) => {
      throw fault;
    },
  });
}

test("what ran when the service stopped is told as interrupted, what was done stays, and files that waited are gone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sunmap-backtests-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "left"), "x");
  const shelf = new MemoryShelf<KeptBacktest>();
  await shelf.write("backtest-1", { view: aBacktest(), samples: [] }, null);
  await shelf.write("backtest-2", { view: aBacktest({ id: "backtest-2", state: "done" }), samples: [] }, null);
  const backtests = await opened(shelf, folder);

  expect(backtests.find("backtest-1")).toMatchObject({ state: "interrupted", endedAt: NOW });
  expect(backtests.find("backtest-2").state).toBe("done");
  expect((await shelf.read("backtest-1"))?.document.view.state).toBe("interrupted");
  expect(await readdir(folder)).toEqual([]);
});

test("a process that starts leaves alone what another goes on with, knows of it, and may cancel it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sunmap-backtests-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const shelf = new MemoryShelf<KeptBacktest>();
  const [lives, died] = [aBacktest(), aBacktest({ id: "backtest-2" })];
  await shelf.write("backtest-1", { view: lives, samples: [], ...owned("2026-09-18T09:30:01+08:00") }, null);
  await shelf.write("backtest-2", { view: died, samples: [], ...owned("2026-09-18T09:29:59+08:00") }, null);

  const backtests = await opened(shelf, folder, "one");
  onTestFinished(() => backtests.stop());

  expect(backtests.find("backtest-1").state).toBe("running");
  expect((await shelf.read("backtest-1"))?.document.owner).toMatchObject({ process: "other" });
  expect(backtests.find("backtest-2").state).toBe("interrupted");
  expect(await backtests.cancel("backtest-1")).toMatchObject({ state: "cancelled" });
  expect((await shelf.read("backtest-1"))?.document).toMatchObject({ view: { state: "cancelled" } });
});

test("a review gets one of exactly the documents that were judged, with what it came to in words", async () => {
  const result = { totals: TOTALS, verdicts: [], caseGrades: [], monitoringGrades: [], rules: [], steps: [] };
  const rest = { organs: [], months: [], conditions: [], obstacles: [], unreadable: [], neverInForce: [] };
  const done = aBacktest({ state: "done", result: { ...result, ...rest } });

  expect(await attachmentOf(done, "school-building", recorded)).toMatchObject({
    id: "backtest-1",
    digest: DIGEST,
    source: done.source,
    cases: TOTALS.cases - TOTALS.notComparable,
    summary: { en: expect.stringContaining("9 cases against what was recorded: 3 loosened") },
  });
  const onExamples = { ...done, source: { kind: "examples" } as const };
  expect(await attachmentOf(onExamples, "school-building", recorded)).toMatchObject({ recorded: 4 });
  await expect(attachmentOf(done, "another-power", recorded)).rejects.toThrow(/cannot be attached/);
  await expect(attachmentOf(aBacktest(), "school-building", recorded)).rejects.toThrow(/cannot be attached/);
});

function recorded(): Promise<number> {
  return Promise.resolve(4);
}

function owned(until: string): Pick<KeptBacktest, "owner"> {
  return { owner: { process: "other", until } };
}
