import { openKeyReader } from "../store/personal/file-keys.ts";
import { personalFolder } from "../store/personal/key-file.ts";
import { requireMasterKey } from "./master-key.ts";
import { partOpener, type PartOpener } from "./personal-parts.ts";

/**
 * Opens the personal parts of a journal in a data folder, while a service may go on with it. The master key is read when the
 * first part is opened: who reads no personal part needs none.
 *
 * @throws MASTER_KEY_WRONG, on opening a part
 */
export async function openPartReader(data: string, masterKey: string): Promise<PartOpener> {
  return partOpener(await openKeyReader(personalFolder(data)), () => requireMasterKey(masterKey));
}
