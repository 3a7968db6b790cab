import { rm } from "node:fs/promises";
import { join } from "node:path";

import { namesIn } from "./names-in.ts";
import { isLeftover } from "./temporary-name.ts";

/** Removes from a folder, if there is one, what crashed processes were still writing. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isLeftover)) await rm(join(folder, name), { force: true });
}
