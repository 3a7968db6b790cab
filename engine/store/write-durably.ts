import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { codeOf, diskFault } from "./disk-fault.ts";
import { thisProcess } from "./running-process.ts";
import { temporaryName } from "./temporary-name.ts";

/** Puts a whole new content in place of a file: after a crash it is the old or the new one, never a part. */
export async function replaceDurably(path: string, content: string | Uint8Array): Promise<void> {
  await viaTemporary(path, content, (temporary) => rename(temporary, path));
}

/** Creates a file with its whole content. Answers false, and changes nothing, when there is one of that name. */
export async function createDurably(
  path: string,
  content: string | Uint8Array,
  mode = ANYBODY_READS,
): Promise<boolean> {
  const put = async (temporary: string): Promise<boolean> => {
    const created = await linkUnlessTaken(temporary, path);
    await rm(temporary);
    return created;
  };
  return viaTemporary(path, content, put, mode);
}

const ANYBODY_READS = 0o644;

/** Creates a folder and its parents so that they are still there after a crash. */
export async function createFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Makes new, renamed and removed names of a folder durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function viaTemporary<T>(
  path: string,
  content: string | Uint8Array,
  put: (temporary: string) => Promise<T>,
  mode = ANYBODY_READS,
): Promise<T> {
  const temporary = join(dirname(path), temporaryName(basename(path), thisProcess()));
  try {
    await writeAndSync(temporary, content, mode);
    const answer = await put(temporary);
    await syncFolder(dirname(path));
    return answer;
  } catch (fault) {
    await rm(temporary, { force: true });
    throw diskFault(fault, path);
  }
}

async function writeAndSync(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function linkUnlessTaken(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (fault) {
    if (codeOf(fault) === "EEXIST") return false;
    throw fault;
  }
}
