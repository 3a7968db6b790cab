import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { lockFolder } from "../../engine/store/folder-lock.ts";
import { thisProcess } from "../../engine/store/running-process.ts";
import { aFolder } from "./a-folder.ts";
import { NOON } from "./test-clock.ts";

/** No process has this number: Linux gives none above 4194304. */
const NOBODY = 4_194_305;
const clock = (): number => NOON;

test("a folder is locked once, until it is released", async () => {
  const folder = await aFolder();
  const lock = await lockFolder(folder, clock);

  await expect(lockFolder(folder, clock)).rejects.toMatchObject({
    code: "STORE_LOCKED",
    details: { pid: process.pid, host: hostname() },
  });
  await lock.release();

  expect(await readdir(folder)).toEqual([]);
  expect(await lockFolder(folder, clock)).toMatchObject({});
});

test("the lock of a process that is dead is taken over", async () => {
  const folder = await aFolder();
  await writeLock(folder, { host: hostname(), pid: NOBODY, started: 1 });

  const lock = await lockFolder(folder, clock);

  expect(lock.formerOwner).toBe(NOBODY);
  expect(await readdir(folder)).toEqual(["lock"]);
  expect(JSON.parse(await readFile(join(folder, "lock"), "utf8"))).toEqual({ host: hostname(), ...thisProcess() });
});

test("the lock of an earlier process that had the same number is taken over", async () => {
  const folder = await aFolder();
  await writeLock(folder, { host: hostname(), pid: process.pid, started: 1 });

  expect(await lockFolder(folder, clock)).toMatchObject({ formerOwner: process.pid });
});

test("the lock of another living process stays", async () => {
  const folder = await aFolder();
  await writeLock(folder, { host: hostname(), pid: process.ppid, started: 0 });

  await expect(lockFolder(folder, clock)).rejects.toMatchObject({ code: "STORE_LOCKED" });
});

test("the lock of another host stays, because nobody here can tell whether it lives", async () => {
  const folder = await aFolder();
  await writeLock(folder, { host: "elsewhere", pid: NOBODY, started: 1 });

  await expect(lockFolder(folder, clock)).rejects.toMatchObject({
    code: "STORE_LOCKED",
    details: { host: "elsewhere", path: join(folder, "lock") },
  });
});

test.each(["", "garbage", "{}", "[]", "null"])("a lock file that holds %j is left to the operator", async (text) => {
  const folder = await aFolder();
  await writeFile(join(folder, "lock"), text);

  await expect(lockFolder(folder, clock)).rejects.toMatchObject({ code: "STORE_LOCKED" });
  expect(await readFile(join(folder, "lock"), "utf8")).toBe(text);
});

test("of many who find a dead owner exactly one takes over", async () => {
  const folder = await aFolder();
  await writeLock(folder, { host: hostname(), pid: NOBODY, started: 1 });

  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder, clock)));

  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
});

test("a takeover that was cut off by a crash is forgotten after ten seconds and not before", async () => {
  const folder = await aFolder();
  await writeLock(folder, { host: hostname(), pid: NOBODY, started: 1 });
  const claim = join(folder, "lock.takeover");
  await writeFile(claim, "");

  await utimes(claim, NOON / 1000 - 10, NOON / 1000 - 10);
  await expect(lockFolder(folder, clock)).rejects.toMatchObject({ code: "STORE_LOCKED" });
  await utimes(claim, NOON / 1000 - 11, NOON / 1000 - 11);

  expect(await lockFolder(folder, clock)).toMatchObject({ formerOwner: NOBODY });
});

test("releasing leaves a lock that is no longer one's own", async () => {
  const folder = await aFolder();
  const lock = await lockFolder(folder, clock);
  await writeLock(folder, { host: "elsewhere", pid: 1, started: 1 });

  await lock.release();

  expect(await readdir(folder)).toEqual(["lock"]);
});

test("a folder that does not exist is not locked", async () => {
  const folder = join(await aFolder(), "absent");

  await expect(lockFolder(folder, clock)).rejects.toMatchObject({ code: "ENOENT" });
  await mkdir(folder);
  expect(await readdir(folder)).toEqual([]);
});

async function writeLock(folder: string, owner: object): Promise<void> {
  await writeFile(join(folder, "lock"), JSON.stringify(owner));
}
