import type { RetainedPower } from "../core/retention/erase-before.ts";
import type { PolicyStore } from "../store/store.ts";

/** Every power that ever judged, retired ones too, with its type as it was published last. */
export async function retainedPowers(
  policies: Pick<PolicyStore, "listPowers" | "readVersion">,
): Promise<readonly RetainedPower[]> {
  const powers: RetainedPower[] = [];
  for (const { id, latestVersion } of await policies.listPowers()) {
    const version = latestVersion === undefined ? undefined : await policies.readVersion(id, latestVersion);
    if (version !== undefined) powers.push({ id, type: version.documents.power.type });
  }
  return powers;
}
