import type { Shell } from "../shell.ts";
import { chosenStore, ownFolder, type StoreFlags } from "../stores/store-options.ts";

/** The data folder that holds the keys: the chosen one, or, where a database is chosen, that of this machine. */
export function folderOfKeys(flags: StoreFlags, shell: Shell): string {
  return ownFolder(chosenStore(flags, shell), shell);
}
