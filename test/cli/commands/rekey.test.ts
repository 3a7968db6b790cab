import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openPersonalData } from "../../../engine/personal/open-personal-parts.ts";
import { openEmbeddedStores } from "../../../engine/store/lowdb/open-embedded-stores.ts";
import { aFolder } from "../../store/a-folder.ts";
import { QUIET } from "../../store/backup/a-filled-store.ts";
import { sunmap } from "../a-shell.ts";

/** Opens a data folder as a service does, and makes or finds the key of a case. */
async function withPersonalData(folder: string, known?: string, file = ""): Promise<string> {
  const stores = await openEmbeddedStores(folder, "write", QUIET);
  try {
    const settings = { SUNMAP_DATA: folder, SUNMAP_PERSONAL_KEY_FILE: file };
    const personal = await openPersonalData(stores.personalKeys, settings, () => 0);
    const name = known ?? (await personal.newCaseKey("housing-fund-withdrawal"));
    expect(await personal.keyNamed(name)).toHaveProperty("key");
    return name;
  } finally {
    await stores.close();
  }
}

test("a new master key takes the place of the old one, which is kept beside it, and the service goes on", async () => {
  const folder = join(await aFolder(), "data");
  const name = await withPersonalData(folder);
  const place = join(folder, "personal", "master.key");
  const before = await readFile(place, "utf8");
  const { code, output } = await sunmap(["rekey", "--data", folder]);

  expect([code, output]).toEqual([0, expect.stringMatching(/^1 keys are wrapped by the new master key\nthe former/)]);
  expect(await readFile(place, "utf8")).not.toBe(before);
  const former = (await readdir(join(folder, "personal"))).filter((file) => /^master\.key\.[0-9a-f]{12}$/.test(file));
  expect(await Promise.all(former.map((file) => readFile(join(folder, "personal", file), "utf8")))).toEqual([before]);
  expect((await stat(place)).mode & 0o077).toBe(0);
  await withPersonalData(folder, name);
});

test("a master key in another file is named for the service, and running it again changes nothing", async () => {
  const folder = join(await aFolder(), "data");
  const next = join(folder, "next.key");
  const name = await withPersonalData(folder);

  expect((await sunmap(["rekey", "--data", folder, "--to", next])).output).toContain(
    `SUNMAP_PERSONAL_KEY_FILE to ${next}`,
  );
  expect((await sunmap(["rekey", "--data", folder, "--to", next])).output).toMatch(/^0 keys/);
  await expect(withPersonalData(folder, name)).rejects.toMatchObject({ code: "MASTER_KEY_WRONG" });
  await withPersonalData(folder, name, next);
});

test("while a service has the folder, and without its master key, nothing is changed and it is said why", async () => {
  const folder = join(await aFolder(), "data");
  const stores = await openEmbeddedStores(folder, "write", QUIET);
  const missing = await sunmap(["rekey", "--data", folder]);
  await stores.close();
  const name = await withPersonalData(folder);
  const running = await openEmbeddedStores(folder, "write", QUIET);
  const busy = await sunmap(["rekey", "--data", folder]);
  await running.close();

  expect(missing.errors).toMatch(/the master key is missing or another one/);
  expect(busy.errors).toMatch(/the service uses this store; stop it first/);
  await withPersonalData(folder, name);
});
