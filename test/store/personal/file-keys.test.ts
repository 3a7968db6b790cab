import { appendFile, readFile, stat, truncate } from "node:fs/promises";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { addErasures } from "../../../engine/store/personal/erasure-log.ts";
import { FileKeys, openKeyReader } from "../../../engine/store/personal/file-keys.ts";
import { aFolder } from "../a-folder.ts";
import { aKey, anErasure, personalKeysContract } from "../personal-keys.contract.ts";

personalKeysContract("files", async () => {
  const keys = await FileKeys.open(await aFolder());
  onTestFinished(() => keys.close());
  return keys;
});

test("what was kept and destroyed is found after a restart, among thousands", async () => {
  const folder = await aFolder();
  const keys = await FileKeys.open(folder);
  const kept = Array.from({ length: 5000 }, () => aKey());
  await keys.keep(kept);
  const gone = kept.filter((_, index) => index % 100 === 0);
  await keys.erase(gone.map(({ name }) => anErasure(name)));
  await keys.close();
  const again = await FileKeys.open(folder);

  for (const [index, key] of kept.entries()) {
    const state = await again.find(key.name);
    expect(state).toEqual(
      index % 100 === 0 ? { state: "erased", erasure: anErasure(key.name) } : { state: "kept", key },
    );
  }
  await again.close();
});

test("of a key that was destroyed no byte is left in the folder", async () => {
  const folder = await aFolder();
  const keys = await FileKeys.open(folder);
  const key = aKey();
  await keys.keep([aKey(), key, aKey()]);
  expect((await readFile(join(folder, "keys.bin"))).includes(key.wrapped)).toBe(true);
  await keys.erase([anErasure(key.name)]);
  await keys.close();

  const bytes = await readFile(join(folder, "keys.bin"));
  for (let at = 0; at + 8 <= key.wrapped.length; at += 1) {
    expect(bytes.includes(key.wrapped.subarray(at, at + 8))).toBe(false);
  }
});

test("an erasure that was cut off between its line and its key is finished by the next start", async () => {
  const folder = await aFolder();
  const keys = await FileKeys.open(folder);
  const key = aKey();
  await keys.keep([key]);
  await keys.close();
  await addErasures(folder, [anErasure(key.name)]);
  const again = await FileKeys.open(folder);

  expect(await again.find(key.name)).toEqual({ state: "erased", erasure: anErasure(key.name) });
  expect((await readFile(join(folder, "keys.bin"))).includes(key.wrapped)).toBe(false);
  await again.close();
});

test("a key and an erasure whose writing was cut off are none, and the next ones take their places", async () => {
  const folder = await aFolder();
  const keys = await FileKeys.open(folder);
  const [first, second] = [aKey(), aKey()];
  await keys.keep([first, second]);
  await keys.close();
  await truncate(join(folder, "keys.bin"), 256 + 100);
  await appendFile(join(folder, "erasures.ndjson"), '{"key":"sha256:');
  const again = await FileKeys.open(folder);
  const third = aKey();
  await again.keep([third]);
  await again.erase([anErasure(third.name)]);

  expect(await again.find(first.name)).toEqual({ state: "kept", key: first });
  expect(await again.find(second.name)).toBeUndefined();
  expect(await again.find(third.name)).toEqual({ state: "erased", erasure: anErasure(third.name) });
  expect((await stat(join(folder, "keys.bin"))).size).toBe(512);
  await again.close();
});

test("whoever only reads sees that a key was destroyed since", async () => {
  const folder = await aFolder();
  const keys = await FileKeys.open(folder);
  const key = aKey();
  await keys.keep([key]);
  const reader = await openKeyReader(folder);
  expect(await reader.find(key.name)).toEqual({ state: "kept", key });
  await keys.erase([anErasure(key.name)]);

  expect(await reader.find(key.name)).toEqual({ state: "erased", erasure: anErasure(key.name) });
  await reader.close();
  await keys.close();
});

test("only the owner may read the keys", async () => {
  const folder = await aFolder();
  const keys = await FileKeys.open(folder);
  await keys.keep([aKey()]);
  await keys.close();

  expect((await stat(join(folder, "keys.bin"))).mode & 0o777).toBe(0o600);
});
