import { resolve } from "node:path";

import { masterKeyPath } from "../../personal/personal-settings.ts";
import type { Shell } from "../shell.ts";
import { ownFolder, type ChosenStore } from "./store-options.ts";

/** The file of the master key of personal data: that of the environment, else the one in the data folder. */
export function masterKeyOf(chosen: ChosenStore, shell: Shell): string {
  const setting = shell.environment["SUNMAP_PERSONAL_KEY_FILE"] ?? "";
  return resolve(shell.folder, masterKeyPath(ownFolder(chosen, shell), setting));
}
