import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, test } from "vitest";

import { Database } from "../../../engine/store/postgres/database.ts";
import { migrate } from "../../../engine/store/postgres/migrate.ts";
import { PostgresJournal } from "../../../engine/store/postgres/postgres-journal.ts";
import { PostgresPolicyStore } from "../../../engine/store/postgres/postgres-policy-store.ts";
import { PostgresRecordJournal } from "../../../engine/store/postgres/postgres-record-journal.ts";
import { startPostgres, type PostgresServer } from "../../../engine/bench/postgres/postgres-server.ts";
import { aPolicy } from "../a-policy.ts";
import { aRecord, type TestRecord } from "../a-record.ts";
import { gather } from "../gather.ts";
import { runScript, type RunningScript } from "../run-script.ts";

const SCRIPT = fileURLToPath(new URL("write-until-killed.ts", import.meta.url));
/** Milliseconds: a quarter of a minute on a machine that has nothing else to do. */
const PATIENCE = 180_000;
const ROUNDS = 3;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ durable: true });
}, PATIENCE);
afterAll(() => server.stop());

test(
  "after kill -9 of an engine at any moment nothing acknowledged is lost, nothing is twice, and the others go on",
  async () => {
    const url = await aDatabaseWithDraft("engines");
    const acknowledged: string[] = [];
    const survivor = await runScript(SCRIPT, [url, "survivor"]);
    await survivor.firstLine;

    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = await runScript(SCRIPT, [url, `victim${round}`]);
      await victim.firstLine;
      await wait(50 + 70 * round);
      acknowledged.push(...(await kill(victim)));
    }
    const beforeTheEnd = survivor.lines.length;
    await expect.poll(() => survivor.lines.length, { timeout: PATIENCE }).toBeGreaterThan(beforeTheEnd);
    acknowledged.push(...(await kill(survivor)));

    await expectAllKept(url, acknowledged);
  },
  PATIENCE,
);

test(
  "after kill -9 of PostgreSQL at any moment of a write load the engines go on when it is back, and nothing is lost or twice",
  async () => {
    const url = await aDatabaseWithDraft("servers");
    const writers = await Promise.all(["one", "other"].map((name) => runScript(SCRIPT, [url, name])));
    await Promise.all(writers.map(({ firstLine }) => firstLine));

    for (let round = 0; round < ROUNDS; round += 1) {
      await wait(120 + 90 * round);
      await server.kill();
      const counts = writers.map(({ lines }) => lines.length);
      await server.start();
      for (const [index, { lines }] of writers.entries()) {
        await expect.poll(() => lines.length, { timeout: PATIENCE }).toBeGreaterThan((counts[index] ?? 0) + 5);
      }
    }
    const acknowledged = (await Promise.all(writers.map(kill))).flat();

    await expectAllKept(url, acknowledged);
  },
  PATIENCE,
);

async function aDatabaseWithDraft(name: string): Promise<string> {
  const url = await server.createDatabase(name);
  const database = new Database(url);
  await migrate(database);
  await new PostgresPolicyStore(database).writeDraft("tendering", aPolicy("tendering"), null);
  await database.close();
  return url;
}

async function kill({ child, closed, lines }: RunningScript): Promise<readonly string[]> {
  child.kill("SIGKILL");
  await closed;
  return lines;
}

async function expectAllKept(url: string, acknowledged: readonly string[]): Promise<void> {
  const database = new Database(url);
  const parts = { database, clock: Date.now, holder: "judge", partitioned: true, failed: (): void => undefined };
  const journal = await PostgresJournal.open(parts);
  const acts = await PostgresRecordJournal.open<TestRecord>({ database, name: "audit" });
  const policies = new PostgresPolicyStore(database);
  const words = acknowledged.map((line) => line.split(" "));
  const of = (kind: string): readonly (readonly string[])[] => words.filter(([first]) => first === kind);

  const evaluations = of("evaluation");
  expect(evaluations.length).toBeGreaterThan(20);
  expect(new Set(evaluations.map(([, id]) => id)).size).toBe(evaluations.length);
  for (const [, id = "", key = ""] of evaluations) {
    expect((await journal.read(id))?.caseJson.toString()).toContain(`"key":"${key}"`);
  }
  const places = of("place");
  expect(places.length).toBeGreaterThan(5);
  for (const [, id = "", position] of places) expect(await journal.positionOf(id)).toBe(Number(position));
  const order = await gather(journal.scan(1, await journal.putInOrder()));
  expect(new Set(order.map((record) => ("id" in record ? record.id : ""))).size).toBe(order.length);
  const keys = await database.query<{ key: string }>(KEYS);
  expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  for (const [, seq, number] of of("act")) expect((await acts.read(Number(seq))).number).toBe(Number(number));
  const numbers = of("version").map(([, number]) => Number(number));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [, number, name] of of("version")) {
    expect((await policies.readVersion("tendering", Number(number)))?.documents.power.title.zh).toBe(name);
  }
  const versions = await policies.listVersions("tendering");
  expect(versions.map(({ version }) => version)).toEqual(Array.from(versions, (_, index) => index + 1));
  expect(await journal.verify()).toMatchObject({ brokenCount: 0 });
  expect(await acts.verify()).toMatchObject({ brokenCount: 0 });
  expect(await acts.append(aRecord(0))).toBe(acts.size);
  await journal.close();
  await database.close();
}

/** The keys of all records that have one, out of the records themselves. */
const KEYS = `SELECT key FROM (
    SELECT substring(convert_from(line, 'UTF8') FROM '"idempotencyKey":"([^"]+)"') AS key FROM evaluations
  ) AS keyed WHERE key IS NOT NULL`;
