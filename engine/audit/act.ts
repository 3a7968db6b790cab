import type { Principal } from "../access/principal.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";

/**
 * One administrative act, as the audit trail keeps it for good: who did or tried what, when, from where, on what, and what
 * changed by it. `act` is the id of the operation; `subject` is the address that it was done on. A refused act has the code
 * of its refusal.
 */
export type Act = {
  readonly at: IsoDateTime;
  readonly who: Pick<Principal, "id" | "kind" | "name" | "via">;
  readonly from: string;
  readonly act: string;
  readonly subject: string;
  readonly outcome: "done" | "refused";
  readonly code?: string;
  readonly details?: ActDetails;
};

/** What changed, as far as the act can tell: revisions, or the few fields that were set. Never a secret. */
export type ActDetails = Readonly<Record<string, unknown>>;

/** Keeps acts for good; nobody can change or remove one. */
export type AuditTrail = {
  /** Resolves when the act is durable. @throws STORE_FULL */
  readonly record: (act: Act) => Promise<void>;
};
