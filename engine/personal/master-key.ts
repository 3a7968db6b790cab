import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { SunmapError } from "../core/errors.ts";
import { isAbsent } from "../store/disk-fault.ts";
import { createDurably, createFolder } from "../store/write-durably.ts";
import { KEY_BYTES } from "./seal-part.ts";

const FORM = /^([0-9a-f]{64})\n?$/;
const OWNER_ONLY = 0o600;

/**
 * Reads the key that wraps the keys of personal data: 64 hexadecimal digits in a file. Where there is no file one is made,
 * which only its owner may read.
 *
 * @throws MASTER_KEY_WRONG when the file holds something else
 */
export async function openMasterKey(place: string, randomHex: (bytes: number) => string): Promise<Buffer> {
  const path = resolve(place);
  const known = await readMasterKey(path);
  if (known !== undefined) return known;
  await createFolder(dirname(path));
  // Of two processes that make it at once one does, and both read that one.
  await keepMasterKey(path, Buffer.from(randomHex(KEY_BYTES), "hex"));
  return requireMasterKey(path);
}

/** Writes a master key to a file that only its owner may read, unless there is one. */
export async function keepMasterKey(path: string, master: Buffer): Promise<void> {
  await createDurably(path, `${master.toString("hex")}\n`, OWNER_ONLY);
}

/** Undefined when there is no such file. @throws MASTER_KEY_WRONG */
async function readMasterKey(path: string): Promise<Buffer | undefined> {
  const text = await readFile(path, "latin1").catch((fault: unknown) => {
    if (isAbsent(fault)) return undefined;
    throw fault;
  });
  if (text === undefined) return undefined;
  const [, digits] = FORM.exec(text) ?? [];
  if (digits === undefined) throw new SunmapError("MASTER_KEY_WRONG", { path });
  return Buffer.from(digits, "hex");
}

/** @throws MASTER_KEY_WRONG when there is none */
export async function requireMasterKey(path: string): Promise<Buffer> {
  const master = await readMasterKey(path);
  if (master === undefined) throw new SunmapError("MASTER_KEY_WRONG", { path });
  return master;
}

/** By what a master key is told from another without being known. */
export function fingerprintOf(master: Buffer): string {
  return `sha256:${hash("sha256", Buffer.concat([Buffer.from("sunmap/master/1 "), master]), "hex")}`;
}
