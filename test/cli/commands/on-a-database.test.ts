import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, onTestFinished, test } from "vitest";

import type { Act } from "../../../engine/audit/act.ts";
import { AuditTrail } from "../../../engine/audit/audit-trail.ts";
import { readSettings, start } from "../../../engine/main.ts";
import type { Person } from "../../../engine/access/people/person.ts";
import { Database } from "../../../engine/store/postgres/database.ts";
import { openDatabaseBeside } from "../../../engine/store/postgres/open-database-beside.ts";
import { aCase } from "../../http/a-case.ts";
import { aDataFolder } from "../../http/a-service-process.ts";
import { ask, textAt } from "../../http/ask.ts";
import { aFolder } from "../../store/a-folder.ts";
import { aDatabase } from "../../support/lending/a-database.ts";
import { sunmap, type Ending } from "../a-shell.ts";

const POWER = "highway-tendering";
/** Of the second process: a record of a lane of its own. */
const OTHER = "ev-1-000000000001";
const PATIENCE = 180_000;

let url: string;
let root: string;

/** A database on which two services judged three cases and two, and were stopped. */
beforeAll(async () => {
  const folder = await aDataFolder();
  [url, root] = [await aDatabase(), folder.path];
  const services = [];
  for (const name of ["one", "other"]) services.push(await aService(name));
  for (const [index, { address }] of services.entries()) {
    for (let count = 0; count < 3 - index; count += 1) await judge(address);
  }
  for (const { stop } of services) await stop();
  return folder.remove;
}, PATIENCE);

function aService(name: string): ReturnType<typeof start> {
  return start(
    readSettings({
      PORT: "0",
      SUNMAP_DATA: join(root, name),
      SUNMAP_DATABASE_URL: url,
      SUNMAP_PERSONAL_KEY_FILE: join(root, "personal.key"),
      SUNMAP_ACCESS: "demo",
      SUNMAP_EXAMPLES: "off",
      SUNMAP_LOG_LEVEL: "silent",
    }),
  );
}

async function judge(address: string): Promise<void> {
  const json = await aCase(POWER, "a-committee-of-six-is-unlawful-because-even");
  textAt((await ask("POST", `${address}/api/v1/powers/${POWER}/evaluate`, { json })).json, "id");
}

/** Runs a command with the settings of the first service. */
function onDatabase(parameters: readonly string[], folder?: string): Promise<Ending> {
  const environment = {
    LANG: "en_US.UTF-8",
    SUNMAP_DATABASE_URL: url,
    SUNMAP_DATA: join(root, "one"),
    SUNMAP_PERSONAL_KEY_FILE: join(root, "personal.key"),
  };
  return sunmap(parameters, { environment, ...(folder !== undefined && { folder }) });
}

describe("sunmap journal", () => {
  test("verify reads the records of all processes", async () => {
    const { code, output } = await onDatabase(["journal", "verify"]);

    expect(output).toMatch(/^5 records, and the chain is whole\n/);
    expect(code).toBe(0);
  });

  test("prove gives the proof of a record of any process, which is checked offline", async () => {
    const file = join(await aFolder(), "proof.json");
    const { code, output } = await onDatabase(["journal", "prove", OTHER]);
    await writeFile(file, output);
    const checked = await sunmap(["journal", "check-proof", file]);

    expect(code).toBe(0);
    expect(checked.output).toMatch(new RegExp(`^the proof holds: ${OTHER} is record \\d of \\d\n`));
    expect(checked.code).toBe(0);
    expect(await onDatabase(["journal", "prove", "ev-1-000000000009"])).toMatchObject({ code: 2 });
  });

  test("replay judges the records of all processes again, or one of them", async () => {
    const all = await onDatabase(["journal", "replay", "--all"]);
    const one = await onDatabase(["journal", "replay", OTHER, "--json"]);

    expect(all).toMatchObject({ code: 0, output: "5 evaluations replayed: 5 equal byte by byte, 0 not\n" });
    expect(JSON.parse(one.output)).toMatchObject({ replayed: 1, same: 1 });
    expect(await onDatabase(["journal", "replay", "ev-3-000000000001"])).toMatchObject({ code: 2 });
  });

  test("keys tells those of all processes; a new one of this machine takes the place of its last one", async () => {
    const before = await onDatabase(["journal", "keys"]);
    const { code, output } = await onDatabase(["journal", "keys", "--rotate"]);

    expect(before.output.match(/signs now/g)).toHaveLength(2);
    expect(code).toBe(0);
    expect(output.match(/signs now/g)).toHaveLength(2);
    expect(output.trimEnd().split("\n")).toHaveLength(4);
    expect(await onDatabase(["journal", "verify"])).toMatchObject({ code: 0 });
    expect(await commandActs()).toMatchObject([{ act: "rotateJournalKey", outcome: "done" }]);
  });

  test("a database without our tables is a wrong call, and gets none by being asked", async () => {
    const empty = await aDatabase();
    for (const command of [["verify"], ["prove", OTHER], ["replay", "--all"], ["keys"]]) {
      const { code, errors } = await sunmap(["journal", ...command, "--database-url", empty]);
      expect([code, errors]).toEqual([2, expect.stringContaining("does not have the tables")]);
    }
    const database = new Database(empty);
    onTestFinished(() => database.close());
    expect(await database.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });
});

test("sunmap receipt writes the receipt of a record of any process", async () => {
  const folder = await aFolder();
  const { code, output } = await onDatabase(["receipt", OTHER], folder);

  expect([code, output]).toEqual([0, `receipt-${OTHER}.json\n`]);
  const verified = await sunmap(["receipt", "verify", join(folder, `receipt-${OTHER}.json`), "--json"]);
  // Without rules nothing is judged again; all that is asked of the journal holds.
  expect(JSON.parse(verified.output)).toMatchObject({
    steps: [{ outcome: "holds" }, { outcome: "holds" }, { why: "rulesMissing" }, {}],
  });
  expect(JSON.parse(await readFile(join(folder, `receipt-${OTHER}.json`), "utf8"))).toMatchObject({
    format: "sunmap/receipt/1",
  });
});

test("a version of a database is compared, and its records are backtested", async () => {
  const diff = await onDatabase(["diff", `${POWER}@1`, `${POWER}@inForce`]);
  const backtest = await onDatabase(["backtest", POWER, "--json"]);

  expect(diff).toMatchObject({ code: 0, output: "no differences\n" });
  expect(JSON.parse(backtest.output)).toMatchObject({ result: { totals: { cases: 5, unchanged: 5 } } });
});

test("sunmap access makes a link that a service on the database takes, and unlocks an account, both on record", async () => {
  const { output } = await onDatabase(["access", "setup-link", "--address", "http://sun.example"]);
  const secret = /setup#([\w-]+)/.exec(output)?.[1] ?? "";
  const stores = openDatabaseBeside(url);
  onTestFinished(() => stores.close());
  const links = await stores.shelf("invitations");
  const people = await stores.shelf<Person>("people");
  const person: Person = { name: "李敏", organ: "hebei", grants: [], disabled: false, createdAt: "", createdBy: "" };
  await people.write("li.min", person, null);
  const unlocked = await onDatabase(["access", "unlock", "li.min"]);

  expect(secret).toHaveLength(43);
  expect(await links.list()).toHaveLength(1);
  expect(unlocked.output).toBe("`li.min` can sign in again\n");
  expect((await people.read("li.min"))?.document.unlockedAt).toBeTypeOf("number");
  expect(await onDatabase(["access", "unlock", "nobody"])).toMatchObject({ code: 2 });
  expect((await commandActs()).slice(0, 2)).toMatchObject([
    { act: "unlockPerson", subject: "/api/v1/people/li.min", outcome: "done" },
    { act: "makeSetupLink", outcome: "done" },
  ]);
});

test("what a replay finds is an incident of every process", async () => {
  const database = new Database(url);
  onTestFinished(() => database.close());
  await database.query("UPDATE versions SET document = '{}' WHERE power = $1", [POWER]);

  const { code, output } = await onDatabase(["journal", "replay", OTHER]);
  const service = await aService("third");
  onTestFinished(() => service.stop());

  expect(code).toBe(1);
  expect(output).toContain(`${OTHER}: the version that judged is gone`);
  expect((await ask("GET", `${service.address}/api/v1/incidents`)).json).toMatchObject({
    count: 1,
    incidents: [{ seq: 1, kind: "versionMissing", evaluation: OTHER }],
  });
});

/** The acts of commands in the trail of the database, newest first. */
async function commandActs(): Promise<readonly Act[]> {
  const stores = openDatabaseBeside(url);
  try {
    const { acts } = await new AuditTrail(await stores.records<Act>("audit")).list({}, { limit: 50 });
    return acts.filter(({ who, act }) => who.via === "command" && !act.endsWith("Service"));
  } finally {
    await stores.close();
  }
}
