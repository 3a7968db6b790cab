import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { Database } from "../../../engine/store/postgres/database.ts";
import { migrate } from "../../../engine/store/postgres/migrate.ts";
import { PostgresJournal } from "../../../engine/store/postgres/postgres-journal.ts";
import { startPostgres } from "../../../engine/bench/postgres/postgres-server.ts";
import { aSmallDisk } from "../a-small-disk.ts";
import { numberedEntry } from "../an-entry.ts";

const MEGABYTE = 1 << 20;
const PATIENCE = 120_000;

test(
  "a full disk under the database refuses records, loses none that was acknowledged, and takes new ones when there is room",
  async (context) => {
    const disk = await aSmallDisk(110 * MEGABYTE, context);
    const server = await startPostgres({ durable: true, data: join(disk, "cluster") });
    onTestFinished(() => server.stop());
    const database = new Database(await server.createDatabase("small"), { patience: 500 });
    await migrate(database);
    const journal = await PostgresJournal.open({
      database,
      clock: Date.now,
      holder: "test",
      partitioned: true,
      failed: () => undefined,
    });
    const ballast = join(disk, "ballast");
    const acknowledged: string[] = [];
    const record = async (number: number): Promise<void> => {
      const caseJson = Buffer.from(JSON.stringify({ facts: { number, noise: noise(number) } }));
      acknowledged.push((await journal.append(numberedEntry(number, { caseJson }))).id);
    };
    for (let number = 0; number < 20; number += 1) await record(number);
    await fillUp(ballast);

    let refusal: unknown;
    for (let number = 20; refusal === undefined && number < 2_000; number += 1) {
      refusal = await record(number).catch((fault: unknown) => fault);
    }

    // Without room for its log the server ends itself; without room for the table it says so.
    expect(["STORE_FULL", "STORE_UNAVAILABLE"]).toContain(codeOf(refusal));
    await rm(ballast);
    await server.kill();
    await server.start();
    for (let number = 3_000; number < 3_020; number += 1) await record(number);
    for (const id of acknowledged) expect(await journal.read(id)).toMatchObject({ id });
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(await journal.verify()).toMatchObject({ brokenCount: 0 });
    await journal.close();
    await database.close();
  },
  PATIENCE,
);

/** Takes all the room that is left on a disk. */
async function fillUp(path: string): Promise<void> {
  for (let size = 64 * MEGABYTE; size >= 4096; size /= 2) {
    await writeFile(path, Buffer.alloc(size), { flag: "a" }).catch(() => undefined);
  }
}

/** Bytes that cannot be compressed. */
function noise(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 1_500 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state.toString(36);
  }).join("");
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && "code" in fault ? fault.code : fault;
}
