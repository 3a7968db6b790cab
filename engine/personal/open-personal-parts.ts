import { randomBytes } from "node:crypto";

import type { PersonalKeys } from "../store/personal/personal-keys.ts";
import { openMasterKey } from "./master-key.ts";
import { PersonalData } from "./personal-parts.ts";
import { masterKeyPath } from "./personal-settings.ts";

/** Opens what seals and opens personal data, with the master key of the settings, made at the first start. @throws MASTER_KEY_WRONG */
export async function openPersonalData(
  keys: PersonalKeys,
  settings: { readonly SUNMAP_DATA: string; readonly SUNMAP_PERSONAL_KEY_FILE: string },
  clock: () => number,
): Promise<PersonalData> {
  const place = masterKeyPath(settings.SUNMAP_DATA, settings.SUNMAP_PERSONAL_KEY_FILE);
  const master = await openMasterKey(place, (bytes) => randomBytes(bytes).toString("hex"));
  return PersonalData.open({ keys, master, random: randomBytes, clock });
}
