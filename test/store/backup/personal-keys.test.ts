import { join } from "node:path";

import { expect, test } from "vitest";

import { embeddedSnapshot } from "../../../engine/store/backup/embedded-snapshot.ts";
import { backupSnapshot } from "../../../engine/store/backup/read-backup.ts";
import { restoreEmbedded } from "../../../engine/store/backup/restore-embedded.ts";
import { writeBackup } from "../../../engine/store/backup/write-backup.ts";
import { FileKeys } from "../../../engine/store/personal/file-keys.ts";
import { aFolder } from "../a-folder.ts";
import { aKey, anErasure } from "../personal-keys.contract.ts";

test("a backup brings back the keys of personal data, and what was erased before it stays erased", async () => {
  const folder = await aFolder();
  const [kept, gone, ofCase, goneOfCase] = [aKey(), aKey(), aKey({ seals: "case" }), aKey({ seals: "case" })];
  const keys = await FileKeys.open(join(folder, "data", "personal"));
  await keys.claimMaster("sha256:one");
  await keys.keep([kept, gone, ofCase, goneOfCase]);
  await keys.erase([anErasure(gone.name), anErasure(goneOfCase.name)]);
  await keys.close();
  const file = join(folder, "backup");
  const digest = await writeBackup(embeddedSnapshot(join(folder, "data")), file, "2026-11-26T01:30:00Z");
  await restoreEmbedded(backupSnapshot(file), join(folder, "restored"));
  const restored = await FileKeys.open(join(folder, "restored", "personal"));

  expect(digest["personalKeys"]?.count).toBe(5);
  expect(await restored.find(kept.name)).toEqual({ state: "kept", key: kept });
  expect(await restored.find(gone.name)).toEqual({ state: "erased", erasure: anErasure(gone.name) });
  expect(await restored.find(ofCase.name)).toEqual({ state: "kept", key: ofCase });
  expect(await restored.find(goneOfCase.name)).toEqual({ state: "erased", erasure: anErasure(goneOfCase.name) });
  expect(await restored.claimMaster("sha256:two")).toBe("sha256:one");
  await restored.close();
});
