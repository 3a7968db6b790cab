import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { beforeAll, describe, expect, test } from "vitest";

import { openEmbeddedStores } from "../../../engine/store/lowdb/open-embedded-stores.ts";
import { openPostgresStores } from "../../../engine/store/postgres/open-postgres-stores.ts";
import type { Stores } from "../../../engine/store/stores.ts";
import { aFolder } from "../../store/a-folder.ts";
import { aVersion } from "../../store/a-policy.ts";
import { endingEntry, numberedEntry } from "../../store/an-entry.ts";
import { fill, QUIET } from "../../store/backup/a-filled-store.ts";
import { aDatabase } from "../../support/lending/a-database.ts";
import { sunmap } from "../a-shell.ts";

function openFolder(folder: string): Promise<Stores> {
  return openEmbeddedStores(folder, "write", QUIET);
}

async function aFilledFolder(): Promise<string> {
  const folder = join(await aFolder(), "data");
  const stores = await openFolder(folder);
  await fill(stores);
  await stores.close();
  await mkdir(join(folder, "keys"));
  await writeFile(join(folder, "keys", "1.pem"), "a secret\n");
  await mkdir(join(folder, "proof", "tree"), { recursive: true });
  await writeFile(join(folder, "proof", "checkpoints.ndjson"), "{}\n{half");
  await writeFile(join(folder, "proof", "incidents.ndjson"), `${JSON.stringify({ seq: 1, ...AN_INCIDENT })}\n`);
  return folder;
}

const AN_INCIDENT = { key: "recordDamaged 3", kind: "recordDamaged", at: "2026-11-26T01:30:00.000Z", record: 3 };
const A_KEY = { publicKey: "a key", createdAt: "2026-09-18T04:00:00.000Z" };

/** A database with a store in which two processes recorded. */
async function aFilledDatabase(): Promise<string> {
  const url = await aDatabase();
  const [one, other] = [await openPostgresStores(url, QUIET), await openPostgresStores(url, QUIET)];
  await other.evaluations.appendMany(Array.from({ length: 9 }, (_, n) => numberedEntry(100 + n)));
  await other.evaluations.putInOrder();
  await fill(one);
  await other.shared?.notes.add({ number: 1, size: 9, note: "a note" });
  await other.shared?.incidents.add(AN_INCIDENT.key, JSON.stringify(AN_INCIDENT));
  await other.shared?.joinRing({ origin: "sunmap/journal/test", keys: [A_KEY] });
  await Promise.all([one.close(), other.close()]);
  return url;
}

/** The lines that name a part of a store with its digest. */
function digestsIn(output: string): readonly string[] {
  return output.split("\n").filter((line) => line.includes("sha256:"));
}

async function expectFilled(stores: Stores): Promise<void> {
  expect(await stores.policies.readVersion("tendering", 2)).toEqual(aVersion("tendering", 2));
  expect(await stores.policies.listPowers()).toMatchObject([
    { id: "licensing", state: "retired", latestVersion: 1 },
    { id: "tendering", state: "active", latestVersion: 2 },
  ]);
  const { evaluationEnding: _ending, ...recorded } = endingEntry(6);
  expect(await stores.evaluations.read("ev-000000000007")).toMatchObject(recorded);
  expect(await stores.evaluations.findByIdempotencyKey("highway-tendering", "k1")).toMatchObject({
    id: "ev-000000000031",
  });
  expect(await stores.evaluations.verify()).toMatchObject({ brokenCount: 0 });
  const people = await stores.shelf("people");
  expect((await people.list()).map(({ id }) => id)).toEqual(["li-min", "wang-fang"]);
  for (const name of ["cases", "audit"] as const) {
    const journal = await stores.records(name);
    const { records, brokenCount } = await journal.verify();
    // Of the trail there is more: what the commands did is on record too.
    expect([name === "audit" ? Math.min(records, 12) : records, brokenCount]).toEqual([12, 0]);
    await journal.close();
  }
}

describe("a data folder", () => {
  test("is backed up while it is written to, and restored as it was at one moment", async () => {
    const folder = await aFilledFolder();
    const file = join(await aFolder(), "backup");
    const stores = await openFolder(folder);
    const enough = new AbortController();
    const writing = (async () => {
      for (let number = 1000; !enough.signal.aborted; number += 1)
        await stores.evaluations.append(numberedEntry(number));
    })();
    const { code, output } = await sunmap(["backup", file, "--data", folder]);
    enough.abort();
    await writing;
    await stores.close();
    expect(code).toBe(0);
    expect(digestsIn(output).map((line) => line.split(" ")[0])).toEqual([
      "audit",
      "cases",
      "documents",
      "evaluations",
      "files",
    ]);

    const target = join(await aFolder(), "restored");
    const restored = await sunmap(["restore", file, "--data", target]);

    expect(restored.code).toBe(0);
    expect(digestsIn(restored.output)).toEqual(digestsIn(output));
    expect(await readFile(join(target, "proof", "checkpoints.ndjson"), "utf8")).toBe("{}\n");
    expect((await stat(join(target, "keys", "1.pem"))).mode & 0o777).toBe(0o600);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const opened = await openFolder(target);
    await expectFilled(opened);
    await opened.evaluations.append(numberedEntry(1));
    await opened.close();
  });

  test("is not restored where something is", async () => {
    const folder = await aFilledFolder();
    const file = join(await aFolder(), "backup");
    await sunmap(["backup", file, "--data", folder]);

    expect(await sunmap(["restore", file, "--data", folder])).toMatchObject({ code: 2 });
  });
});

describe("a backup that is not what was written", () => {
  let file = "";
  let lines: readonly string[] = [];
  beforeAll(async () => {
    const folder = join("/tmp", `sunmap-backup-${process.pid}`);
    const stores = await openFolder(folder);
    await fill(stores);
    await stores.close();
    file = `${folder}.backup`;
    await sunmap(["backup", file, "--data", folder]);
    lines = gunzipSync(await readFile(file))
      .toString("utf8")
      .split("\n");
    await rm(folder, { recursive: true });
    return () => rm(file, { force: true });
  });

  test.each<[string, (all: readonly string[]) => readonly string[]]>([
    ["with a letter changed", (all) => all.map((line) => line.replace('"number":7', '"number":8'))],
    ["without a record", (all) => all.toSpliced(5, 1)],
    ["with two records changed about", (all) => [...all.slice(0, 4), all[5] ?? "", all[4] ?? "", ...all.slice(6)]],
    ["without its end", (all) => all.slice(0, -2)],
    ["with something after its end", (all) => [...all.slice(0, -1), "line evaluations 0 {}", ""]],
    ["with what is no item", (all) => all.toSpliced(3, 0, "document ../../etc/passwd {}")],
    ["of another program", (all) => ["other 1", ...all.slice(1)]],
  ])("%s is refused, and nothing is written", async (_, tamper) => {
    const damaged = join(await aFolder(), "damaged");
    await writeFile(damaged, gzipSync(tamper(lines).join("\n")));
    const target = join(await aFolder(), "restored");

    const { code, errors } = await sunmap(["restore", damaged, "--data", target], { environment: { LANG: "en" } });

    expect(code).toBe(2);
    expect(errors).toContain("nothing was restored");
    await expect(readFile(join(target, "library.json"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("cut off in the middle of its bytes is refused", async () => {
    const damaged = join(await aFolder(), "damaged");
    const bytes = await readFile(file);
    await writeFile(damaged, bytes.subarray(0, bytes.length - 100));

    expect(await sunmap(["restore", damaged, "--data", join(await aFolder(), "restored")])).toMatchObject({ code: 2 });
  });
});

describe("a database", () => {
  test("is backed up with the lanes of all processes, and restored into an empty one and no other", async () => {
    const source = await aFilledDatabase();
    const file = join(await aFolder(), "backup");
    const { code, output } = await sunmap(["backup", file, "--database-url", source]);
    expect(code).toBe(0);

    const target = await aDatabase();
    const restored = await sunmap(["restore", file, "--database-url", target]);

    expect(restored.code).toBe(0);
    expect(digestsIn(restored.output)).toEqual(digestsIn(output));
    const again = await sunmap(["backup", `${file}.again`, "--database-url", target]);
    expect(withoutTrail(digestsIn(again.output))).toEqual(withoutTrail(digestsIn(output)));
    const stores = await openPostgresStores(target, QUIET);
    await expectFilled(stores);
    expect(await stores.evaluations.read("ev-1-000000000009")).toMatchObject(numberedEntry(108));
    expect(await stores.evaluations.positionOf("ev-1-000000000009")).toBe(9);
    expect(await stores.evaluations.positionOf("ev-000000000001")).toBe(10);
    expect(await stores.shared?.notes.all()).toEqual([{ number: 1, note: "a note" }]);
    expect(await stores.shared?.readRing()).toEqual({ origin: "sunmap/journal/test", keys: [A_KEY] });
    expect(await stores.shared?.incidents.before(9, 9)).toEqual([{ seq: 1, text: JSON.stringify(AN_INCIDENT) }]);
    await stores.close();
    expect(await sunmap(["restore", file, "--database-url", target])).toMatchObject({ code: 2 });
    const folder = join(await aFolder(), "data");
    const { code: refused, errors } = await sunmap(["restore", file, "--data", folder]);
    expect([refused, errors]).toEqual([2, expect.stringContaining("restore it into a database with --database-url")]);
    expect(errors).toContain("ev-1-000000000001");
    await expect(stat(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

test("a database in which one process recorded is restored into a folder, whose service goes on with it", async () => {
  const url = await aDatabase();
  const source = await openPostgresStores(url, QUIET);
  await fill(source);
  await source.close();
  const [file, folder] = [join(await aFolder(), "backup"), join(await aFolder(), "data")];
  const { output } = await sunmap(["backup", file, "--database-url", url]);

  const restored = await sunmap(["restore", file, "--data", folder]);

  expect([restored.code, digestsIn(restored.output)]).toEqual([0, digestsIn(output)]);
  const stores = await openFolder(folder);
  await expectFilled(stores);
  expect(await stores.evaluations.append(numberedEntry(1))).toMatchObject({ id: "ev-000000000032" });
  await stores.close();
});

describe("the migration of a data folder into a database", () => {
  test("takes over everything, is verified by its digests, and can be repeated", async () => {
    const folder = await aFilledFolder();
    const url = await aDatabase();

    const { code, output } = await sunmap(["migrate", "--to", url, "--data", folder]);
    const again = await sunmap(["migrate", "--to", url, "--data", folder]);

    expect([code, again.code]).toEqual([0, 0]);
    const [first, second] = [output, again.output].map((told) => withoutTrail(told.split("\n")));
    expect(second).toEqual(first);
    const stores = await openPostgresStores(url, QUIET);
    expect(await stores.shared?.incidents.before(9, 9)).toEqual([{ seq: 1, text: JSON.stringify(AN_INCIDENT) }]);
    await expectFilled(stores);
    expect(await stores.evaluations.append(numberedEntry(1))).toMatchObject({ id: "ev-000000000032" });
    await stores.close();
  });

  test("goes on where it was cut off", async () => {
    const folder = await aFilledFolder();
    const url = await aDatabase();
    await sunmap(["migrate", "--to", url, "--data", folder]);
    const stores = await openFolder(folder);
    await stores.evaluations.appendMany(Array.from({ length: 5 }, (_, n) => numberedEntry(500 + n)));
    await stores.close();

    const { code, output } = await sunmap(["migrate", "--to", url, "--data", folder]);

    expect(code).toBe(0);
    expect(output).toMatch(/evaluations +36 /);
  });

  test("is refused while the service runs, and into a database that holds something else", async () => {
    const folder = await aFilledFolder();
    const stores = await openFolder(folder);
    const running = await sunmap(["migrate", "--to", await aDatabase(), "--data", folder]);
    await stores.close();

    const elsewhere = await sunmap(["migrate", "--to", await aFilledDatabase(), "--data", folder]);

    expect(running).toMatchObject({ code: 2 });
    expect(elsewhere).toMatchObject({ code: 2 });
  });
});

/** The trail grows by every command that is on record. */
function withoutTrail(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.startsWith("audit"));
}
