import { join } from "node:path";

import { expect, test } from "vitest";

import type { SealedCase } from "../../engine/cases/sealed-cases.ts";
import { readRetention } from "../../engine/files/read-retention.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { runRetention } from "../../engine/retention/run-retention.ts";
import { MemoryKeys } from "../../engine/store/memory/memory-keys.ts";
import { aKey } from "../store/personal-keys.contract.ts";

const NOW = Date.parse("2026-11-26T01:30:00Z");
const TEN_YEARS_AGO = Date.parse("2016-11-26T01:30:00Z");
const POWER = { id: "housing-fund-withdrawal", type: "funds" } as const;

test("what was recorded before its period is erased, and what was recorded a millisecond later stays", async () => {
  const { keys, due, kept, run } = await aRun();

  expect(await runRetention({ ...run, isDry: false })).toEqual([
    { kind: "personalPart", power: POWER.id, before: "2016-11-26T01:30:00.000Z", due: 1 },
  ]);
  expect(await keys.find(due.name)).toMatchObject({
    state: "erased",
    erasure: { ground: "periodEnded", by: "sunmap" },
  });
  expect(await keys.find(kept.name)).toMatchObject({ state: "kept" });
});

test("a dry run tells the same and erases nothing", async () => {
  const { keys, due, run } = await aRun();

  expect(await runRetention({ ...run, isDry: true })).toMatchObject([{ due: 1 }]);
  expect(await keys.find(due.name)).toMatchObject({ state: "kept" });
});

test("a second run finds nothing to do", async () => {
  const { run } = await aRun();
  await runRetention({ ...run, isDry: false });

  expect(await runRetention({ ...run, isDry: false })).toEqual([]);
});

test("a case is due when its period since its end is over, whenever its key was kept", async () => {
  const { run } = await aRun();
  const erased: string[] = [];
  const over = (id: string, overAt: string, power: string = POWER.id): SealedCase => ({ id, power, key: id, overAt });
  const cases = {
    sealed: () => [
      over("due", "2016-11-26T09:29:59+08:00"),
      over("young", "2016-11-26T09:30:00+08:00"),
      over("kept-longer", "2016-11-26T09:29:59+08:00", "highway-tendering"),
    ],
    erase: async ({ id }: SealedCase) => void erased.push(id),
  };
  const results = [{ kind: "supervisedCase", power: POWER.id, due: 1 }];

  expect((await runRetention({ ...run, cases, isDry: true })).slice(1)).toMatchObject(results);
  expect(erased).toEqual([]);
  expect((await runRetention({ ...run, cases, isDry: false })).slice(1)).toMatchObject(results);
  expect(erased).toEqual(["due"]);
});

test("a case that cannot be erased is told, and the others are erased", async () => {
  const { run } = await aRun();
  const erased: string[] = [];
  const faults: unknown[] = [];
  const overAt = "2010-01-01T00:00:00+08:00";
  const cases = {
    sealed: () => ["lost", "there"].map((id) => ({ id, power: POWER.id, key: id, overAt })),
    erase: async ({ id }: SealedCase) => {
      if (id === "lost") throw new Error(id);
      erased.push(id);
    },
  };
  const results = await runRetention({ ...run, cases, isDry: false, failed: (fault) => faults.push(fault) });

  expect([erased, faults]).toEqual([["there"], [new Error("lost")]]);
  expect(results.slice(1)).toMatchObject([{ kind: "supervisedCase", due: 1 }]);
});

async function aRun(): Promise<{
  readonly keys: MemoryKeys;
  readonly due: ReturnType<typeof aKey>;
  readonly kept: ReturnType<typeof aKey>;
  readonly run: Omit<Parameters<typeof runRetention>[0], "isDry">;
}> {
  const rules = await readRetention(join(repositoryRoot(), "rules", "retention", "retention.json"));
  const keys = new MemoryKeys();
  const [due, kept] = [aKey({ keptAt: TEN_YEARS_AGO - 1 }), aKey({ keptAt: TEN_YEARS_AGO })];
  await keys.keep([due, kept, aKey({ power: "highway-tendering", keptAt: TEN_YEARS_AGO - 1 })]);
  const powers = [POWER, { id: "highway-tendering", type: "procurement" }] as const;
  const cases = { sealed: () => [], erase: async () => undefined };
  const run = { rules, powers, keys, cases, now: NOW, at: "2026-11-26T09:30:00+08:00", by: "sunmap", failed: rethrow };
  return { keys, due, kept, run };
}

function rethrow(fault: unknown): never {
  throw fault;
}
