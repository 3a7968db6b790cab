import { expect, test } from "vitest";

import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import { MemoryRecordJournal } from "../../engine/store/memory/memory-record-journal.ts";
import { somePlans } from "./a-plan.ts";
import { aCase, anEvent, aRegister, NOW } from "./a-register.ts";

const REASON = "新法对在办案件适用";

test("open cases go on under the version that takes them over, are judged by it, and say so", async () => {
  const plans = somePlans();
  const register = await aRegister({ plans });
  const id = await aCase(register, anEvent("right"));
  plans.takeover = { version: 2, reason: REASON };

  const { changed } = await register.tick(NOW);

  expect(changed).toBe(1);
  expect((await register.cases.view(id, NOW)).case).toMatchObject({
    version: 2,
    moves: [{ at: NOW, from: 1, to: 2, reason: REASON }],
  });
});

test("a case moves once, however often the clock looks, and never back", async () => {
  const plans = somePlans();
  const journal = new MemoryRecordJournal<CaseRecord>();
  const register = await aRegister({ plans, journal });
  const id = await aCase(register, anEvent("right"));
  plans.takeover = { version: 3, reason: REASON };
  await Promise.all([register.tick(NOW), register.tick(NOW)]);
  const records = journal.size;
  plans.takeover = { version: 2, reason: REASON };

  await register.tick(NOW);

  expect(journal.size).toBe(records);
  expect(register.cases.shelf.summary(register.cases.shelf.get(id))).toMatchObject({ version: 3 });
});

test("what a stop left undone is done after a start, and what was done is not done again", async () => {
  const plans = somePlans();
  const journal = new MemoryRecordJournal<CaseRecord>();
  const first = await aRegister({ plans, journal });
  const [moved, left] = [await aCase(first, anEvent("right")), await aCase(first, anEvent("right"))];
  await first.cases.takeOver(moved, { version: 2, reason: REASON }, NOW);
  const records = journal.size;

  plans.takeover = { version: 2, reason: REASON };
  const second = await aRegister({ plans, journal });
  await second.tick(NOW);

  expect(journal.size).toBe(records + 1);
  for (const id of [moved, left]) expect(second.cases.shelf.summary(second.cases.shelf.get(id)).moves).toHaveLength(1);
});

test("cases that are closed or complete keep their version, and so do those begun under a later one", async () => {
  const plans = somePlans();
  const register = await aRegister({ plans });
  const complete = await aCase(register, anEvent("end"));
  const closed = await aCase(register, anEvent("right"));
  await register.cases.close(closed, { at: NOW }, NOW);
  plans.latest = 2;
  const later = await aCase(register, anEvent("right"));
  plans.takeover = { version: 2, reason: REASON };

  expect((await register.tick(NOW)).changed).toBe(0);
  // Somebody may close a case while others are being moved.
  expect(await register.cases.takeOver(closed, plans.takeover, NOW)).toBe(false);
  const versions = [complete, closed, later].map((id) => register.cases.shelf.get(id).about.version);
  expect(versions).toEqual([1, 1, 2]);
});

test("without a version that takes them over all cases keep theirs", async () => {
  const register = await aRegister();
  const id = await aCase(register, anEvent("right"));

  await register.tick(NOW);

  expect(register.cases.shelf.summary(register.cases.shelf.get(id))).not.toHaveProperty("moves");
});

test("a case that was moved is counted under the version it is under, and no longer under the other", async () => {
  const plans = somePlans();
  const register = await aRegister({ plans });
  await aCase(register, anEvent("right"));
  const count = async (version: number): Promise<number> =>
    (await register.statistics.of({ power: "licensing", version }, NOW)).cases;
  const before = [await count(1), await count(2)];
  plans.takeover = { version: 2, reason: REASON };

  await register.tick(NOW);

  expect([before, [await count(1), await count(2)]]).toEqual([
    [1, 0],
    [0, 1],
  ]);
});
