import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { isAbsent } from "../store/disk-fault.ts";
import type { PolicyFiles } from "./layout/lay-out.ts";
import { ownerOf } from "./layout/own-path.ts";
import { contentRevision } from "./same-content.ts";

/** What writing policies into a folder changes there, in the order of the paths. */
export type FolderChanges = { readonly [path: string]: "added" | "changed" | "removed" };

/**
 * What would change in a folder. A file that holds the same content, however it is laid out, is left as it is, so that
 * nothing but changes of policies shows in git. What is gone is removed only where it is a document of these powers, or of
 * the library where that is written too; whatever else lies there is nobody's business here.
 */
export async function folderChanges(root: string, files: PolicyFiles): Promise<FolderChanges> {
  const owners = new Set([...files.keys()].map(ownerName));
  const present = (await filesIn(root)).filter((path) => owners.has(ownerName(path)));
  const changes: Record<string, FolderChanges[string]> = {};
  for (const path of [...new Set([...files.keys(), ...present])].toSorted()) {
    const text = files.get(path);
    const was = present.includes(path) ? await readFile(join(root, path), "utf8") : undefined;
    if (text === undefined) changes[path] = "removed";
    else if (was === undefined) changes[path] = "added";
    else if (was !== text && !isSameContent(was, text)) changes[path] = "changed";
  }
  return changes;
}

export async function writeFolder(root: string, files: PolicyFiles, changes: FolderChanges): Promise<void> {
  for (const path of Object.keys(changes)) {
    const place = join(root, path);
    const text = files.get(path);
    if (text === undefined) {
      await rm(place, { force: true });
      continue;
    }
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text);
  }
}

function ownerName(path: string): string | undefined {
  const owner = ownerOf(path);
  return typeof owner === "object" ? `power ${owner.power}` : owner;
}

async function filesIn(root: string): Promise<string[]> {
  const lists = await Promise.all(["rules", "examples"].map((top) => listFiles(root, top)));
  return lists.flat().filter((path) => ownerOf(path) !== undefined);
}

async function listFiles(root: string, top: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, top), { recursive: true });
    return entries.map((path) => `${top}/${path.replaceAll("\\", "/")}`);
  } catch (fault) {
    if (isAbsent(fault)) return [];
    throw fault;
  }
}

function isSameContent(one: string, other: string): boolean {
  try {
    return contentRevision(JSON.parse(one)) === contentRevision(JSON.parse(other));
  } catch {
    return false;
  }
}
