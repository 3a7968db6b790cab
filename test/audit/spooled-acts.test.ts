import { expect, test } from "vitest";

import type { Act } from "../../engine/audit/act.ts";
import { AuditTrail } from "../../engine/audit/audit-trail.ts";
import { spoolAct, takeInSpooled } from "../../engine/audit/spooled-acts.ts";
import { MemoryRecordJournal } from "../../engine/store/memory/memory-record-journal.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import { anAct } from "./an-act.ts";

const ACTS: readonly Act[] = [
  anAct({ outcome: "begun", undertaking: "command-1" }),
  anAct({ outcome: "done", undertaking: "command-1", details: { file: "all.backup" } }),
  anAct({ act: "restoreBackup", subject: "/" }),
];

async function aSpool(): Promise<MemoryShelf<Act>> {
  const shelf = new MemoryShelf<Act>();
  for (const [index, act] of ACTS.entries()) await spoolAct(shelf, act, `name-${index}`);
  return shelf;
}

/** Every record of a trail, also of what was begun and has ended. */
async function recordsOf(journal: MemoryRecordJournal<Act>): Promise<readonly Act[]> {
  const records: Act[] = [];
  await journal.replay((act) => records.push(act));
  return records;
}

test.each([0, 1, 2, 3])(
  "each act is recorded once, when the service ended after %d of them before it could remove any",
  async (count) => {
    const journal = new MemoryRecordJournal<Act>();
    const shelf = await aSpool();
    const crashed = new AuditTrail(journal);
    for (const { document } of (await shelf.list()).slice(0, count)) await crashed.record(document);

    await takeInSpooled(shelf, new AuditTrail(journal));

    const records = await recordsOf(journal);
    expect(records).toHaveLength(ACTS.length);
    expect(records).toEqual(expect.arrayContaining([...ACTS]));
    expect(await shelf.list()).toEqual([]);
    expect((await new AuditTrail(journal).list({ outcome: "begun" }, { limit: 9 })).acts).toEqual([]);
  },
);

test("what was done at the same time by the same person, but is something else, is recorded", async () => {
  const journal = new MemoryRecordJournal<Act>();
  const trail = new AuditTrail(journal);
  const shelf = new MemoryShelf<Act>();
  await trail.record(anAct({ undertaking: "command-1" }));
  await spoolAct(shelf, anAct({ undertaking: "command-2" }), "other");
  await takeInSpooled(shelf, trail);

  expect(await recordsOf(journal)).toHaveLength(2);
});
