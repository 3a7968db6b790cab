import { hostname, userInfo } from "node:os";

import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { AuditTrail } from "./audit-trail.ts";
import { commandAct, type CommandAccount } from "./command-act.ts";

/** Puts on record that the service began or ended, so that a time in which it did not run shows in the trail. */
export async function recordService(
  act: "startService" | "stopService",
  { trail, at, address }: { readonly trail: AuditTrail; readonly at: IsoDateTime; readonly address: string },
): Promise<void> {
  await trail.record(commandAct(systemAccount(), { act, subject: "/", at, details: { address } }));
}

/** An account that the system does not know by name is told by its number. */
function systemAccount(): CommandAccount {
  const machine = hostname();
  try {
    return { account: userInfo().username, machine };
  } catch {
    return { account: String(process.getuid?.() ?? "unknown"), machine };
  }
}
