import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { Database } from "../../engine/store/postgres/database.ts";
import { sunmap } from "../cli/a-shell.ts";
import { aDatabase } from "../support/lending/a-database.ts";
import { aSeededFolder } from "../support/lending/a-seeded-folder.ts";
import { expectWholeOrErased, nothingYet, workUntilGone } from "./a-personal-load.ts";
import {
  closePersonalCase,
  eraseOf,
  evaluatePersonal,
  openPersonalCase,
  readingOf,
  REASON,
  secretsOf,
} from "./a-personal-case.ts";
import { startServiceProcess, type aDataFolder, type ServiceProcess } from "./a-service-process.ts";
import { ask, at, textAt, type Json } from "./ask.ts";

/** Milliseconds: a fifth of a minute on a machine that has nothing else to do. */
const PATIENCE = 180_000;
let url = "";
let data: Awaited<ReturnType<typeof aDataFolder>>;
/** The one that writes the register, and the other. */
let writer: ServiceProcess;
let other: ServiceProcess;
/** What was there before the folder was migrated. */
let evaluations: readonly string[];
let readings: readonly (readonly Json[])[];

const CASES = ["moved-whole", "moved-erased"];

beforeAll(async () => {
  data = await aSeededFolder();
  const before = await start();
  for (const id of CASES) await openPersonalCase(before.address, id);
  evaluations = await Promise.all(
    CASES.map(async (id) => textAt((await evaluatePersonal(before.address, id)).json, "id")),
  );
  await closePersonalCase(before.address, "moved-erased");
  await eraseOf(before.address, "cases", "moved-erased");
  readings = await Promise.all(CASES.map((id) => viewOf(before.address, id)));
  await before.kill("SIGTERM");

  url = await aDatabase();
  const migrated = await sunmap(["migrate", "--to", url, "--data", data.path]);
  expect([migrated.code, migrated.errors]).toEqual([0, expect.not.stringContaining("differ")]);
  writer = await start(url);
  // Whoever comes first keeps the register.
  await vi.waitUntil(async () => (await openPersonalCase(writer.address, "warm-up")).status === 201, PATIENCE);
  other = await start(url, "other");
}, PATIENCE);
afterAll(async () => {
  await Promise.all([writer.kill("SIGTERM"), other.kill("SIGTERM")]);
  await data.remove();
});

/** Each process has a folder of its own, and all have one master key. */
function start(database = "", own = ""): Promise<ServiceProcess> {
  const environment = {
    SUNMAP_DATABASE_URL: database,
    SUNMAP_PERSONAL_KEY_FILE: join(data.path, "personal", "master.key"),
  };
  return startServiceProcess(join(data.path, own), "0", environment);
}

/** What everybody may read of a case, but for when it was judged. */
async function viewOf(address: string, id: string): Promise<readonly Json[]> {
  const { json } = await ask("GET", `${address}/api/v1/cases/${id}`);
  return ["case", "facts", "events", "findings", "erasure"].map((part) => at(json, part));
}

test("a migration takes the keys along: what was whole is whole, what was erased is erased, and all still verifies", async () => {
  for (const { address } of [writer, other]) {
    expect(await Promise.all(CASES.map((id) => readingOf(address, "cases", id)))).toEqual(["whole", "erased"]);
    expect(await Promise.all(evaluations.map((id) => readingOf(address, "evaluations", id)))).toEqual([
      "whole",
      "erased",
    ]);
    expect(await Promise.all(CASES.map((id) => viewOf(address, id)))).toEqual(readings);
  }
  const verified = await sunmap(["journal", "verify", "--database-url", url]);
  expect([verified.code, verified.errors]).toEqual([0, ""]);
});

test("what one process erases nobody reads any more, whichever process is asked", async () => {
  const ids = ["by-writer", "by-other"];
  for (const id of ids) {
    await openPersonalCase(writer.address, id);
    await closePersonalCase(writer.address, id);
    expect(await readingOf(writer.address, "cases", id)).toBe("whole");
    await expect.poll(() => readingOf(other.address, "cases", id)).toBe("whole");
  }
  const evaluation = textAt((await evaluatePersonal(other.address, "by-other")).json, "id");
  expect((await eraseOf(writer.address, "cases", "by-writer")).status).toBe(200);
  const erased = await eraseOf(other.address, "cases", "by-other");

  expect([erased.status, at(erased.json, "evaluations")]).toEqual([200, [evaluation]]);
  for (const { address } of [writer, other]) {
    expect(await Promise.all(ids.map((id) => readingOf(address, "cases", id)))).toEqual(["erased", "erased"]);
    expect(await readingOf(address, "evaluations", evaluation)).toBe("erased");
    const late = await ask("GET", `${address}/api/v1/cases/by-other`);
    expect(at(late.json, "report", "undecided", 0, "code")).toBe("PERSONAL_DATA_ERASED");
  }
  expect((await eraseOf(writer.address, "cases", "by-other")).json).toMatchObject({
    erasure: at(erased.json, "erasure"),
  });
});

test("a command erases beside running services, and refuses a case that is still handled", async () => {
  await openPersonalCase(writer.address, "by-command");
  const why = ["--database-url", url, "--ground", REASON.ground, "--reason", REASON.reason];

  expect((await sunmap(["erase", "--case", "by-command", ...why])).errors).toMatch(/still handled/);
  await closePersonalCase(writer.address, "by-command");
  expect((await sunmap(["erase", "--case", "by-command", ...why])).code).toBe(0);
  for (const { address } of [writer, other]) {
    await expect.poll(() => readingOf(address, "cases", "by-command")).toBe("erased");
  }
});

test("a key that is lost takes its own case away and no other, and is told as damage, never as an erasure", async () => {
  for (const id of ["lost", "there"]) await openPersonalCase(writer.address, id);
  await closePersonalCase(writer.address, "lost");
  // The other process learns of it half a second later.
  await expect
    .poll(async () => at((await ask("GET", `${other.address}/api/v1/cases/lost`)).json, "case", "closedAt"))
    .not.toBeNull();
  const database = new Database(url);
  const { rowCount } = await lose(database);
  await database.close();

  expect(rowCount).toBe(1);
  for (const { address } of [writer, other]) {
    const { status, json } = await ask("GET", `${address}/api/v1/cases/lost/personal-data`);
    expect([status, at(json, "code")]).toEqual([500, "STORE_DAMAGED"]);
    expect((await eraseOf(address, "cases", "lost")).status).toBe(500);
    await expect.poll(() => readingOf(address, "cases", "there")).toBe("whole");
    expect((await ask("GET", `${address}/api/v1/cases`)).status).toBe(200);
    expect((await ask("GET", `${address}/api/v1/cases`)).text).not.toContain(secretsOf("lost").clerk);
  }
});

test(
  "kill -9 of the process that writes: another goes on, each record is whole or erased, and what was erased stays so",
  async () => {
    const known = nothingYet();
    const working = workUntilGone(writer.address, 0, known);
    await expect.poll(() => known.erased.size, { timeout: PATIENCE }).toBeGreaterThan(8);
    await writer.kill("SIGKILL");
    await working;
    const database = new Database(url);
    await database.query("UPDATE chains SET expires_at = now() - interval '1 second' WHERE journal = 'cases'");
    await database.close();
    await expect
      .poll(async () => (await openPersonalCase(other.address, "goes-on")).status, { timeout: PATIENCE })
      .toBe(201);

    await expectWholeOrErased(other.address, known);
    const verified = await sunmap(["journal", "verify", "--database-url", url]);
    expect([verified.code, verified.errors]).toEqual([0, ""]);
  },
  PATIENCE,
);

/** Takes the newest key of a case that is over out of the table, as if a part of a backup had not been brought back. */
async function lose(database: Database): Promise<{ readonly rowCount: number }> {
  const records = await database.query<{ line: Buffer }>(
    "SELECT line FROM records WHERE journal = 'cases' ORDER BY seq",
  );
  const opening = records.map(({ line }) => line.toString("utf8")).find((line) => line.includes('"id":"lost"'));
  const [, name = ""] = /"sealed":\{"key":"(sha256:[0-9a-f]{64})"/.exec(opening ?? "") ?? [];
  const rows = await database.query("DELETE FROM personal_keys WHERE name = $1 RETURNING name", [name]);
  return { rowCount: rows.length };
}
