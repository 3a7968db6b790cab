import { appendFile, cp, mkdir, readFile, readdir, rename, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { openPolicyStore } from "../../../engine/store/lowdb/open-policy-store.ts";
import { thisProcess } from "../../../engine/store/running-process.ts";
import type { PolicyStore } from "../../../engine/store/store.ts";
import { aFolder } from "../a-folder.ts";
import { aLibrary, aPolicy, aVersion } from "../a-policy.ts";

type Written = {
  readonly store: PolicyStore;
  readonly folder: string;
  readonly draft: string;
  readonly revision: string;
};

/** A power with a draft that was written twice and one version. */
async function aWrittenPower(): Promise<Written> {
  const folder = await aFolder();
  const store = await openPolicyStore(folder);
  const first = await store.writeDraft("tendering", aPolicy("tendering", "一"), null);
  const revision = await store.writeDraft("tendering", aPolicy("tendering", "二"), first);
  await store.publish("tendering", aVersion("tendering", 1), revision);
  return { store, folder, draft: join(folder, "powers", "tendering", "draft.json"), revision };
}

const DAMAGES: readonly (readonly [string, string, (path: string) => Promise<void>])[] = [
  ["emptied", "it is empty", (path) => writeFile(path, "")],
  ["cut short", "its end is missing", (path) => truncate(path, 500)],
  ["without its last letter", "its end is missing", async (path) => truncate(path, (await readFile(path)).length - 1)],
  ["changed by one letter", "its content does not match its checksum", (path) => edit(path, "二", "三")],
  ["longer by one line", "its content does not match its checksum", (path) => appendFile(path, "{}\n")],
  ["the documents without their envelope", "it was not written by this store", (path) => writeFile(path, "{}")],
  ["bytes that are no text", "it was not written by this store", (path) => writeFile(path, Buffer.alloc(900, 0xff))],
  ["a version", "it holds a version, not a draft", (path) => cp(join(dirname(path), "versions", "000001.json"), path)],
];

test.each(DAMAGES)("a draft that is %s is reported, with the place of its last good state", async (_, why, damage) => {
  const { store, draft } = await aWrittenPower();
  await damage(draft);

  const damaged = { code: "STORE_DAMAGED", details: { path: draft, why, lastGood: `${draft}.last-good` } };
  await expect(store.readDraft("tendering")).rejects.toMatchObject(damaged);
});

test.each(DAMAGES)("a draft that is %s is never written over or removed", async (_, __, damage) => {
  const { store, draft, revision } = await aWrittenPower();
  await damage(draft);
  const before = await readFile(draft);
  const lastGood = await readFile(`${draft}.last-good`);

  for (const expected of [revision, null]) {
    await expect(store.writeDraft("tendering", aPolicy("tendering", "三"), expected)).rejects.toMatchObject({
      code: "STORE_DAMAGED",
    });
  }
  await expect(store.discardDraft("tendering", revision)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  await expect(store.publish("tendering", aVersion("tendering", 2), revision)).rejects.toMatchObject({
    code: "STORE_DAMAGED",
  });
  expect(await readFile(draft)).toEqual(before);
  expect(await readFile(`${draft}.last-good`)).toEqual(lastGood);
});

test("an operator who puts the last good state in place has the state before the last write", async () => {
  const { store, draft } = await aWrittenPower();
  await writeFile(draft, "");
  await rename(draft, `${draft}.damaged`);
  await rename(`${draft}.last-good`, draft);

  const restored = await store.readDraft("tendering");

  expect(restored?.documents).toEqual(aPolicy("tendering", "一"));
  await store.writeDraft("tendering", aPolicy("tendering", "三"), restored?.revision ?? null);
  expect((await store.readDraft("tendering"))?.documents).toEqual(aPolicy("tendering", "三"));
});

test("when an operator moved a damaged draft away, it can be written anew", async () => {
  const { store, draft } = await aWrittenPower();
  await writeFile(draft, "");
  await rename(draft, `${draft}.damaged`);

  await store.writeDraft("tendering", aPolicy("tendering", "三"), null);

  expect((await store.readDraft("tendering"))?.documents).toEqual(aPolicy("tendering", "三"));
});

test("a damaged power is marked in the catalogue and hides no other", async () => {
  const { store, draft } = await aWrittenPower();
  const revision = await store.writeDraft("licensing", aPolicy("licensing"), null);
  await writeFile(draft, "");

  expect(await store.listPowers()).toEqual([
    { id: "licensing", state: "active", draft: { revision } },
    {
      id: "tendering",
      state: "active",
      latestVersion: 1,
      damage: { path: draft, lastGood: `${draft}.last-good` },
    },
  ]);
});

test("a damaged version is reported and has no other state to go back to", async () => {
  const { store, folder } = await aWrittenPower();
  const path = join(folder, "powers", "tendering", "versions", "000001.json");
  await edit(path, "第一稿", "第二稿");

  const damaged = { code: "STORE_DAMAGED", details: { path, lastGood: null } };
  await expect(store.readVersion("tendering", "latest")).rejects.toMatchObject(damaged);
  await expect(store.listVersions("tendering")).rejects.toMatchObject(damaged);
});

test("a damaged library is reported and not written over", async () => {
  const { store, folder } = await aWrittenPower();
  const revision = await store.writeLibrary(aLibrary(), null);
  await writeFile(join(folder, "library.json"), "{}");

  await expect(store.readLibrary()).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  await expect(store.writeLibrary(aLibrary("二"), revision)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  expect(await readFile(join(folder, "library.json"), "utf8")).toBe("{}");
});

test("the state before the last write is kept beside the draft, and a discarded draft as well", async () => {
  const { store, draft, revision } = await aWrittenPower();
  expect(await readFile(`${draft}.last-good`, "utf8")).toContain("一");

  await store.discardDraft("tendering", revision);

  expect(await readFile(`${draft}.last-good`, "utf8")).toContain("二");
});

test("what a crash left half-written is ignored, and removed on opening when its writer is dead", async () => {
  const { store, folder, draft } = await aWrittenPower();
  const { pid, started } = thisProcess();
  const place = dirname(draft);
  await writeFile(join(place, ".draft.json.tmp-4194305-1-1"), "{");
  await writeFile(join(place, `.draft.json.tmp-${pid}-${started + 1}-1`), "{");
  await writeFile(join(place, `.draft.json.tmp-${pid}-${started}-999`), "{");
  await writeFile(join(place, "versions", ".000002.json.tmp-4194305-1-1"), "{");
  expect(await store.listVersions("tendering")).toHaveLength(1);

  await openPolicyStore(folder);

  expect((await readdir(place)).toSorted()).toEqual([
    `.draft.json.tmp-${pid}-${started}-999`,
    "draft.json",
    "draft.json.last-good",
    "versions",
  ]);
  expect(await readdir(join(place, "versions"))).toEqual(["000001.json"]);
});

test("a first publication that a crash cut off leaves nothing behind after opening", async () => {
  const { store, folder } = await aWrittenPower();
  await store.writeDraft("licensing", aPolicy("licensing"), null);
  const versions = join(folder, "powers", "licensing", "versions");
  await mkdir(versions);
  await writeFile(join(versions, ".000001.json.tmp-4194305-1-1"), "{");

  await openPolicyStore(folder);

  expect(await readdir(versions)).toEqual([]);
});

test("what else lies in the folders is no power and no version", async () => {
  const { store, folder, draft } = await aWrittenPower();
  await writeFile(join(folder, "powers", ".DS_Store"), "");
  await writeFile(join(folder, "powers", "notes"), "");
  await mkdir(join(folder, "powers", "Not a power"));
  await cp(draft, join(folder, "powers", "Not a power", "draft.json"));
  await mkdir(join(folder, "powers", "empty"));
  await writeFile(join(folder, "powers", "tendering", "versions", "2.json"), "");

  expect((await store.listPowers()).map((power) => power.id)).toEqual(["tendering"]);
  expect(await store.listVersions("tendering")).toHaveLength(1);
});

async function edit(path: string, from: string, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
}
