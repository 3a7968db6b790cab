import { open, rename, type FileHandle } from "node:fs/promises";

import { diskFault } from "../disk-fault.ts";
import { replaceDurably, syncFolder } from "../write-durably.ts";
import { KeyFile, keyFilePath, masterIdPath, readMasterId } from "./key-file.ts";
import { readSlot, SLOT_BYTES, writeKept } from "./key-slot.ts";
import { requireMasters, type Rewrapping } from "./rewrapping.ts";

const OWNER_ONLY = 0o600;
/** Slots that are written together. */
const TOGETHER = 4096;

/**
 * Wraps every key in a folder by another master key. The new file takes the place of the old one at once; until all is done both
 * fingerprints stand in the place of the one, so that no service starts with either, and a run that was cut off is repeated.
 * No service may have the folder. Answers how many keys were wrapped anew.
 *
 * @throws MASTER_KEY_WRONG, with nothing changed
 */
export async function rewrapFile(folder: string, { from, to, wrap }: Rewrapping): Promise<number> {
  const [standing = from, ...others] = await readMasterId(folder);
  if (requireMasters([standing, ...others], { from, to }) === "done") return 0;
  const file = await KeyFile.open(folder, "r");
  if (file === undefined) {
    await replaceDurably(masterIdPath(folder), `${to}\n`);
    return 0;
  }
  const path = keyFilePath(folder);
  const next = `${path}.next`;
  try {
    const count = await writeNext(file, next, wrap);
    await replaceDurably(masterIdPath(folder), `${from} ${to}\n`);
    await rename(next, path);
    await syncFolder(folder);
    await replaceDurably(masterIdPath(folder), `${to}\n`);
    return count;
  } catch (fault) {
    throw diskFault(fault, path);
  } finally {
    await file.close();
  }
}

/** Keys that were destroyed stay as they are, and each stays in its place. */
async function writeNext(file: KeyFile, path: string, wrap: Rewrapping["wrap"]): Promise<number> {
  const next = await open(path, "w", OWNER_ONLY);
  try {
    let count = 0;
    let waiting: Buffer[] = [];
    for await (const { slot } of file.slots()) {
      const found = readSlot(slot);
      const written = Buffer.from(slot);
      if (found?.state === "kept") {
        writeKept({ ...found, wrapped: wrap(found) }, written, 0);
        count += 1;
      }
      waiting.push(written);
      if (waiting.length === TOGETHER) waiting = await flush(next, waiting);
    }
    await flush(next, waiting);
    await next.sync();
    return count;
  } finally {
    await next.close();
  }
}

async function flush(file: FileHandle, slots: readonly Buffer[]): Promise<Buffer[]> {
  const bytes = Buffer.concat(slots, slots.length * SLOT_BYTES);
  if (bytes.length > 0) await file.appendFile(bytes);
  return [];
}
