import { readFile, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

import { SunmapError } from "../core/errors.ts";
import { isRunning, type RunningProcess, thisProcess } from "./running-process.ts";
import { createDurably } from "./write-durably.ts";

type Owner = RunningProcess & { readonly host: string };

/** A lock that is held. `formerOwner` is the process that left it behind when it died. */
export type FolderLock = { readonly formerOwner?: number; readonly release: () => Promise<void> };

const TAKEOVER_LASTS = 10_000;

/**
 * Makes this process the only writer of a folder. A lock that a dead process left is taken over. Of a process on
 * another host nobody here can tell whether it lives: its lock stays until an operator removes the file.
 *
 * @param clock gives the milliseconds of the Unix epoch.
 * @throws STORE_LOCKED while another one holds it.
 */
export async function lockFolder(folder: string, clock: () => number): Promise<FolderLock> {
  const path = join(folder, "lock");
  const own = JSON.stringify({ host: hostname(), ...thisProcess() } satisfies Owner);
  const release = async (): Promise<void> => {
    if ((await readIfThere(path)) === own) await rm(path, { force: true });
  };
  if (await createDurably(path, own)) return { release };
  const formerOwner = await takeOver(path, own, clock());
  return { ...(formerOwner !== undefined && { formerOwner }), release };
}

/** Only whoever holds the second lock may replace the first, so that of two who find a dead owner one succeeds. */
async function takeOver(path: string, own: string, now: number): Promise<number | undefined> {
  const claim = `${path}.takeover`;
  await removeOldClaim(claim, now);
  if (!(await createDurably(claim, own))) throw new SunmapError("STORE_LOCKED", { path, why: "another takes it over" });
  try {
    const text = await readIfThere(path);
    const owner = ownerOf(text);
    if (text !== undefined && owner === undefined)
      throw new SunmapError("STORE_LOCKED", { path, why: "it is no lock" });
    if (owner !== undefined && isHeld(owner)) throw new SunmapError("STORE_LOCKED", { path, ...owner });
    await rename(claim, path);
    return owner?.pid;
  } catch (fault) {
    await rm(claim, { force: true });
    throw fault;
  }
}

function isHeld(owner: Owner): boolean {
  return owner.host !== hostname() || isRunning(owner);
}

/** A claim is held for milliseconds; an old one was left by a crash. */
async function removeOldClaim(claim: string, now: number): Promise<void> {
  const age = await stat(claim).then(
    ({ mtimeMs }) => now - mtimeMs,
    () => 0,
  );
  if (age > TAKEOVER_LASTS) await rm(claim, { force: true });
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

function ownerOf(text: string | undefined): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(text ?? "");
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(owner: unknown): owner is Owner {
  if (typeof owner !== "object" || owner === null) return false;
  const { host, pid, started }: Partial<Record<keyof Owner, unknown>> = owner;
  return typeof host === "string" && typeof pid === "number" && typeof started === "number";
}
