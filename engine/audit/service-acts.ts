import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { AuditTrail } from "./audit-trail.ts";
import { commandAct } from "./command-act.ts";
import { systemAccount } from "./system-account.ts";

/** Puts on record that the service began or ended, so that a time in which it did not run shows in the trail. */
export async function recordService(
  act: "startService" | "stopService",
  { trail, at, address }: { readonly trail: AuditTrail; readonly at: IsoDateTime; readonly address: string },
): Promise<void> {
  await trail.record(commandAct(systemAccount(), { act, subject: "/", at, details: { address } }));
}
