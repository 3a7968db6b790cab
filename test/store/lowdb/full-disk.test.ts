import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openPolicyStore } from "../../../engine/store/lowdb/open-policy-store.ts";
import { aPolicy, aVersion } from "../a-policy.ts";
import { aSmallDisk } from "../a-small-disk.ts";

test("a full disk refuses a draft and a version and leaves the former state whole", async (context) => {
  const folder = await aSmallDisk(64 * 1024, context);
  const store = await openPolicyStore(folder);
  const revision = await store.writeDraft("tendering", aPolicy("tendering", "一"), null);
  const tooLong = "长".repeat(30_000);

  const draft = store.writeDraft("tendering", aPolicy("tendering", tooLong), revision);
  await expect(draft).rejects.toMatchObject({ code: "STORE_FULL", details: { code: "ENOSPC" } });
  const version = store.publish("tendering", aVersion("tendering", 1, tooLong), revision);
  await expect(version).rejects.toMatchObject({ code: "STORE_FULL" });

  expect(await store.readDraft("tendering")).toEqual({ documents: aPolicy("tendering", "一"), revision });
  expect(await store.listVersions("tendering")).toEqual([]);
  expect((await readdir(join(folder, "powers", "tendering"))).filter((name) => name.includes(".tmp-"))).toEqual([]);
  await store.writeDraft("tendering", aPolicy("tendering", "二"), revision);
});
