import { join } from "node:path";

import { lockFolder } from "../../store/folder-lock.ts";
import { createFolder } from "../../store/write-durably.ts";

/** Takes a data folder as a service would, so that nothing is recorded meanwhile. @throws STORE_LOCKED */
export async function whileStopped<T>(folder: string, now: number, task: () => Promise<T>): Promise<T> {
  const journal = join(folder, "journal");
  await createFolder(journal);
  const lock = await lockFolder(journal, () => now);
  try {
    return await task();
  } finally {
    await lock.release();
  }
}
