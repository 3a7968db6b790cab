import { readdir } from "node:fs/promises";

import { isAbsent } from "./disk-fault.ts";

/** The names in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (isAbsent(fault)) return [];
    throw fault;
  }
}
