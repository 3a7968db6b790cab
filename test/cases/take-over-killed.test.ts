import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, onTestFinished, test } from "vitest";

import type { Register } from "../../engine/cases/register.ts";
import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import { openRecordJournal } from "../../engine/store/records/open-record-journal.ts";
import { somePlans } from "./a-plan.ts";
import { aCase, anEvent, aRegister, NOW, PRESENT } from "./a-register.ts";

const CASES = 300;
const PROGRAM = fileURLToPath(new URL("take-over-program.ts", import.meta.url));

/** The register of a folder, with a version that takes open cases over or none. */
async function opened(folder: string, isTakenOver: boolean): Promise<Register & { readonly size: () => number }> {
  const { journal } = await openRecordJournal<CaseRecord>(folder, { clock: () => PRESENT, durability: "write" });
  const plans = somePlans();
  if (isTakenOver) plans.takeover = { version: 2, reason: "新法对在办案件适用" };
  return Object.assign(await aRegister({ journal, plans }), { size: () => journal.size });
}

/** Moves cases in a process that is killed when some are moved. */
async function killedWhileMoving(folder: string): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  let begun = 0;
  for await (const dots of child.stdout) {
    begun += String(dots).length;
    if (begun > 1) break;
  }
  child.kill("SIGKILL");
  expect((await ended)[1]).toBe("SIGKILL");
}

function moves({ cases: { shelf } }: Register): readonly number[] {
  return [...shelf.cases()].map((held) => shelf.summary(held).moves?.length ?? 0);
}

test("killed while it moves open cases, the engine moves the others after its start, and none twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sunmap-take-over-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const before = await opened(folder, false);
  for (let number = 0; number < CASES; number += 1) await aCase(before, anEvent("right"));
  await before.close();

  await killedWhileMoving(folder);
  const after = await opened(folder, true);
  const done = moves(after).filter((count) => count > 0).length;
  const records = after.size();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(CASES);
  await after.tick(NOW);
  await after.tick(NOW);

  expect(moves(after)).toEqual(Array.from({ length: CASES }, () => 1));
  expect(after.size()).toBe(records + CASES - done);
  await after.close();
}, 120_000);
