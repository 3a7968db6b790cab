import type { Principal } from "../access/principal.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";

/**
 * One administrative act, as the audit trail keeps it for good: who did or tried what, when, from where, on what, and what
 * changed by it. `act` is the id of the operation; `subject` is the address that it was done on, without its query. An act
 * that was refused, or failed by a fault of the machine, has the code of that.
 */
export type Act = {
  readonly at: IsoDateTime;
  readonly who: Actor;
  /** The network address of the caller; the name of the machine for a command. */
  readonly from: string;
  readonly act: string;
  readonly subject: string;
  readonly outcome: ActOutcome;
  /** Names what was begun, in its record and in the later one that tells how it ended. */
  readonly undertaking?: string;
  readonly code?: string;
  readonly details?: ActDetails;
};

/** Who acts: somebody who sent a request, or the account of the system that ran a command on the machine itself. */
type Actor = Pick<Principal, "id" | "kind" | "name"> & { readonly via: Principal["via"] | "command" };

/** `begun`: it is under way, or the process ended in the midst of it, and nobody knows what came of it. */
export const ACT_OUTCOMES = ["done", "refused", "failed", "begun"] as const;
type ActOutcome = (typeof ACT_OUTCOMES)[number];

/** What changed, as far as the act can tell: revisions, or the few fields that were set. Never a secret. */
export type ActDetails = Readonly<Record<string, unknown>>;

/** An act with its number in the trail. */
export type RecordedAct = Act & { readonly seq: number };

/** What of the trail is asked for. `from` and `to` are milliseconds of the Unix epoch, both included. */
export type ActQuery = {
  readonly who?: string;
  readonly act?: string;
  /** This address and all below it. */
  readonly subject?: string;
  readonly outcome?: ActOutcome;
  readonly from?: number;
  readonly to?: number;
};
