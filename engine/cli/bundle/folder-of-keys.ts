import { resolve } from "node:path";

import type { Shell } from "../shell.ts";
import { chosenStore, type StoreFlags } from "../stores/store-options.ts";

/** The data folder that holds the keys: the chosen one, or, where a database is chosen, that of this machine. */
export function folderOfKeys(flags: StoreFlags, shell: Shell): string {
  const store = chosenStore(flags, shell);
  return "folder" in store ? store.folder : resolve(shell.folder, shell.environment["SUNMAP_DATA"] ?? "./data");
}
