import type { Act } from "../audit/act.ts";
import { AuditTrail } from "../audit/audit-trail.ts";
import { followSpool, takeInSpooled } from "../audit/spooled-acts.ts";
import type { Stores } from "../store/stores.ts";
import type { Start } from "./start.ts";

/** Opens the audit trail, takes in what commands left for it while nobody had it open, and goes on taking in. */
export async function openTrail(stores: Stores, { opened, log }: Pick<Start, "opened" | "log">): Promise<AuditTrail> {
  const trail = new AuditTrail(await stores.records<Act>("audit"));
  opened.add(() => trail.close());
  const spool = await stores.shelf<Act>("spooledActs");
  const failed = (err: unknown): void => log.error({ err }, "acts of commands could not be recorded");
  await takeInSpooled(spool, trail).catch(failed);
  opened.add(followSpool(spool, trail, failed));
  return trail;
}
