import { resolve } from "node:path";

import { masterKeyPath } from "../../personal/personal-settings.ts";
import type { Shell } from "../shell.ts";

/** The file of the master key of personal data: that of the environment, else the one in the data folder. */
export function masterKeyOf(data: string, { environment, folder }: Shell): string {
  return resolve(folder, masterKeyPath(data, environment["SUNMAP_PERSONAL_KEY_FILE"] ?? ""));
}
