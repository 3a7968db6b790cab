import { AuditTrail } from "../../audit/audit-trail.ts";
import type { Act } from "../../audit/act.ts";
import { openStores } from "../../store/open-stores.ts";
import type { Stores } from "../../store/stores.ts";
import type { Shell } from "../shell.ts";
import type { ChosenStore } from "./store-options.ts";

/**
 * Does something with all that a store keeps, and with its audit trail. Of a folder no service may run meanwhile.
 *
 * @throws STORE_LOCKED
 */
export async function withStores<T>(
  chosen: ChosenStore,
  shell: Shell,
  task: (stores: Stores, trail: AuditTrail) => Promise<T>,
): Promise<T> {
  const place = "url" in chosen ? { folder: "", url: chosen.url } : { folder: chosen.folder, url: "" };
  const failed = (fault: unknown): void => shell.errors.write(`${String(fault)}\n`);
  const options = { clock: () => shell.now().getTime(), report: () => undefined, failed };
  const stores = await openStores({ ...place, durability: "fsync" }, options);
  try {
    const trail = new AuditTrail(await stores.records<Act>("audit"));
    try {
      return await task(stores, trail);
    } finally {
      await trail.close();
    }
  } finally {
    await stores.close();
  }
}
